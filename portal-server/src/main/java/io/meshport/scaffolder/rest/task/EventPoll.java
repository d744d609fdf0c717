package io.meshport.scaffolder.rest.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.TaskEvent;
import io.meshport.scaffolder.service.task.TaskFeed;
import jakarta.ws.rs.container.AsyncResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client that waits for the next events of a task, once. */
final class EventPoll implements TaskFeed.Follower {
  private static final long LONGEST_SECONDS = 25;

  private final AsyncResponse answer;

  private EventPoll(AsyncResponse answer) {
    this.answer = answer;
  }

  static void start(TaskFeed feed, TaskId task, long after, AsyncResponse answer) {
    answer.setTimeout(LONGEST_SECONDS, TimeUnit.SECONDS);
    answer.setTimeoutHandler(late -> late.resume(List.of()));
    feed.follow(task, after, new EventPoll(answer));
  }

  @Override
  public boolean take(List<TaskEvent> events, boolean last) {
    answer.resume(events.stream().map(TaskEventView::of).toList());
    return false;
  }

  @Override
  public boolean beat() {
    return answer.isSuspended();
  }
}
