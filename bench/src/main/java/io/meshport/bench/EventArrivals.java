package io.meshport.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Follows runs of templates by server-sent events, and takes the time from the instant that the
 * portal wrote into an event to the arrival of that event here. Both clocks are the machine's.
 */
final class EventArrivals implements AutoCloseable {

  private static final String DATA = "data:";

  private final PortalClient portal;
  private final Clock clock = Clock.systemUTC();
  private final JsonMapper json = new JsonMapper();
  private final ExecutorService followers = Executors.newCachedThreadPool();
  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  EventArrivals(PortalClient portal) {
    this.portal = portal;
  }

  /** Follows a task until it ends; the answer is the same task. */
  String follow(String task) {
    followers.execute(() -> listen(task));
    return task;
  }

  private void listen(String task) {
    Call call = Call.get(TemplateRuns.MEMBER, "/scaffolder/tasks/" + task + "/events");
    try (Stream<String> lines = portal.lines(call.with("Accept", "text/event-stream"))) {
      Instant connected = clock.instant();
      lines.filter(line -> line.startsWith(DATA)).forEach(line -> arrived(line, connected));
    }
  }

  // Events from before the line stood were not pushed, but looked up.
  private void arrived(String line, Instant connected) {
    Instant now = clock.instant();
    Instant created = created(line.substring(DATA.length()));
    if (created.isAfter(connected)) {
      nanos.add(Duration.between(created, now).toNanos());
    }
  }

  private Instant created(String data) {
    try {
      JsonNode event = json.readTree(data);
      return Instant.parse(event.path("createdAt").asText());
    } catch (JsonProcessingException noEvent) {
      throw new IllegalStateException(data, noEvent);
    }
  }

  /** How long those events took that arrived since the last call. */
  Timings taken() {
    Timings timings = Timings.of(nanos);
    nanos.clear();
    return timings;
  }

  @Override
  public void close() {
    followers.shutdownNow();
  }
}
