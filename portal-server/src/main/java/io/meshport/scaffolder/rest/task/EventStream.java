package io.meshport.scaffolder.rest.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.service.task.TaskFeed;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;

/** A browser that follows a task by server-sent events. */
final class EventStream implements TaskFeed.Follower {
  private final SseEventSink sink;
  private final Sse sse;

  EventStream(SseEventSink sink, Sse sse) {
    this.sink = sink;
    this.sse = sse;
  }

  @Override
  public boolean take(List<TaskEvent> events, boolean last) {
    for (TaskEvent event : events) {
      sink.send(outbound(event));
    }
    if (last) {
      sink.close();
    }
    return !sink.isClosed();
  }

  @Override
  public boolean beat() {
    if (!sink.isClosed()) {
      sink.send(sse.newEventBuilder().comment("still here").build());
    }
    return !sink.isClosed();
  }

  private OutboundSseEvent outbound(TaskEvent event) {
    return sse.newEventBuilder()
        .id(Long.toString(event.id()))
        .name(event.type().word())
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(String.class, json(event))
        .build();
  }

  private static String json(TaskEvent event) {
    try {
      return Json.mapper().writeValueAsString(TaskEventView.of(event));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A view can always be written", impossible);
    }
  }
}
