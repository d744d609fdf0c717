package io.meshport.scaffolder.service.task;

import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.task.TaskEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the events of tasks to those who follow them on this server. A follower holds no thread:
 * whoever hears of a new event brings it to all of them.
 */
@Singleton
public class TaskFeed {
  private static final Logger LOG = LoggerFactory.getLogger(TaskFeed.class);
  private static final int PIECE = 200;

  private final TaskReader reader;
  private final ConcurrentMap<TaskId, Queue<Following>> followed = new ConcurrentHashMap<>();

  @Inject
  public TaskFeed(TaskReader reader) {
    this.reader = reader;
  }

  /** Somebody who follows a task; called by one thread at a time. */
  public interface Follower {
    /**
     * Takes the next events.
     *
     * @param last whether nothing follows
     * @return whether more is wanted
     */
    boolean take(List<TaskEvent> events, boolean last);

    /**
     * A sign that the line is still open.
     *
     * @return whether it is
     */
    boolean beat();
  }

  /**
   * Brings a follower the events after an id: those that are there at once, the others when they
   * come. The event that ended a task is brought even to those who have seen it.
   */
  public void follow(TaskId task, long after, Follower follower) {
    Following following = new Following(task, after, follower);
    followed.compute(
        task,
        (id, others) -> {
          Queue<Following> all = others == null ? new ConcurrentLinkedQueue<>() : others;
          all.add(following);
          return all;
        });
    following.first();
  }

  /** A task may have new events. */
  public void ring(TaskId task) {
    Queue<Following> queue = followed.get(task);
    if (queue != null) {
      queue.forEach(Following::bring);
    }
  }

  /** Looks for all, after a time in which nothing could be heard. */
  public void ringAll() {
    followed.keySet().forEach(this::ring);
  }

  /** Shows all followers that the line is open, and forgets those who are gone. */
  public void beat() {
    followed.values().forEach(queue -> queue.forEach(Following::beat));
  }

  /** Whether somebody follows the task on this server. */
  public boolean isFollowed(TaskId task) {
    return followed.containsKey(task);
  }

  private void forget(Following following) {
    followed.computeIfPresent(
        following.task,
        (task, queue) -> {
          queue.remove(following);
          return queue.isEmpty() ? null : queue;
        });
  }

  private final class Following {
    private final TaskId task;
    private final Follower follower;
    private long position;
    private boolean over;

    Following(TaskId task, long after, Follower follower) {
      this.task = task;
      this.position = after;
      this.follower = follower;
    }

    synchronized void first() {
      bring();
      Optional<TaskEvent> end = over ? Optional.empty() : reader.end(task);
      end.filter(event -> event.id() <= position).ifPresent(event -> hand(List.of(event)));
    }

    synchronized void bring() {
      while (!over) {
        List<TaskEvent> events = reader.eventsAfter(task, position, PIECE);
        if (events.isEmpty()) {
          return;
        }
        hand(events);
      }
    }

    synchronized void beat() {
      if (!over && !attempt(follower::beat)) {
        end();
      }
    }

    private void hand(List<TaskEvent> events) {
      TaskEvent newest = events.get(events.size() - 1);
      position = Math.max(position, newest.id());
      boolean last = newest.type().isLast();
      boolean more = attempt(() -> follower.take(events, last));
      if (last || !more) {
        end();
      }
    }

    private void end() {
      over = true;
      forget(this);
    }

    // A line that breaks while it is written to is a follower who left.
    private boolean attempt(BooleanSupplier delivery) {
      try {
        return delivery.getAsBoolean();
      } catch (RuntimeException gone) {
        LOG.debug("A follower of task {} is gone: {}", task, gone.toString());
        return false;
      }
    }
  }
}
