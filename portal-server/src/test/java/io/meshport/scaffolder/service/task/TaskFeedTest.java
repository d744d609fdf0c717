package io.meshport.scaffolder.service.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.Samples;
import io.meshport.scaffolder.model.task.TaskEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskFeedTest {
  private final TaskWorld world = new TaskWorld();
  private final TaskFeed feed = new TaskFeed(world.reader);
  private final TaskId task = world.open("one").id();
  private final Listener listener = new Listener();

  @Test
  void whatIsThereComesAtOnceAndTheRestWhenItHappens() {
    log("first");
    feed.follow(task, 0, listener);
    assertThat(listener.heard).containsExactly("first");

    log("second");
    feed.ring(task);
    feed.ring(task);
    assertThat(listener.heard).containsExactly("first", "second");
    assertThat(feed.isFollowed(task)).isTrue();
  }

  @Test
  void whoComesBackHearsOnlyWhatTheyMissed() {
    log("first");
    log("second");
    long seen = world.reader.eventsAfter(task, 0, 1).get(0).id();

    feed.follow(task, seen, listener);

    assertThat(listener.heard).containsExactly("second");
  }

  @Test
  void moreEventsThanOnePieceComeAllAndInTheirOrder() {
    for (int i = 0; i < 450; i++) {
      log("line " + i);
    }

    feed.follow(task, 0, listener);

    assertThat(listener.heard).hasSize(450).endsWith("line 449");
  }

  @Test
  void theEndEndsTheFollowing() {
    feed.follow(task, 0, listener);
    world.events.append(TaskEvent.completed(task, Samples.object(), Samples.NOON));
    feed.ring(task);

    assertThat(listener.last).isTrue();
    assertThat(feed.isFollowed(task)).isFalse();
  }

  @Test
  void theEndIsToldEvenToThoseWhoHaveSeenIt() {
    world.events.append(TaskEvent.completed(task, Samples.object(), Samples.NOON));

    feed.follow(task, 1_000, listener);

    assertThat(listener.heard).containsExactly("Run completed with status: completed");
    assertThat(feed.isFollowed(task)).isFalse();
  }

  @Test
  void whoWantsNoMoreOrIsGoneIsForgotten() {
    listener.wantsMore = false;
    feed.follow(task, 0, listener);
    log("first");
    feed.ring(task);
    assertThat(feed.isFollowed(task)).isFalse();

    Listener broken = new Listener();
    broken.breaks = true;
    feed.follow(task, 1, broken);
    feed.beat();
    assertThat(feed.isFollowed(task)).isFalse();
  }

  private void log(String message) {
    world.events.append(TaskEvent.log(task, null, null, message, Samples.NOON));
  }

  private static final class Listener implements TaskFeed.Follower {
    private final List<String> heard = new ArrayList<>();
    private boolean last;
    private boolean wantsMore = true;
    private boolean breaks;

    @Override
    public boolean take(List<TaskEvent> events, boolean end) {
      events.forEach(event -> heard.add(event.body().path("message").asText()));
      last = end;
      return wantsMore;
    }

    @Override
    public boolean beat() {
      if (breaks) {
        throw new IllegalStateException("closed");
      }
      return true;
    }
  }
}
