package io.meshport.scaffolder.adapter.task;

import io.meshport.scaffolder.model.task.Claim;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task at work on a thread of this server, and the handle to stop it. The thread is interrupted
 * only while it works on this very task, so that the next one is not hit.
 */
final class RunningTask {
  private final Claim claim;
  private final Instant deadline;
  private @Nullable Thread thread = Thread.currentThread();
  private @Nullable Reason reason;

  /** Why a task is stopped. */
  enum Reason {
    /** It was cancelled, or another server has it: nothing is to be written any more. */
    LOST,
    /** It has been worked on for too long. */
    TIMED_OUT,
    /** The server is going down. */
    SHUTDOWN
  }

  RunningTask(Claim claim, Instant deadline) {
    this.claim = claim;
    this.deadline = deadline;
  }

  Claim claim() {
    return claim;
  }

  boolean isOverdue(Instant now) {
    return now.isAfter(deadline);
  }

  synchronized void stop(Reason why) {
    if (thread != null && reason == null) {
      reason = why;
      thread.interrupt();
    }
  }

  /** The thread is done with the task; what it was told in the meantime is forgotten. */
  synchronized @Nullable Reason done() {
    thread = null;
    if (reason != null && reason != Reason.SHUTDOWN) {
      Thread.interrupted();
    }
    return reason;
  }
}
