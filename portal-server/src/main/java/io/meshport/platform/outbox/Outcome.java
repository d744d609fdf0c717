package io.meshport.platform.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the delivery of one message went. */
public sealed interface Outcome {

  /** The message was acted on. */
  record Done() implements Outcome {}

  /**
   * Not now: the message comes again.
   *
   * @param reason shown to operators
   * @param delay how long to wait, or null for the usual growing pause
   */
  record Retry(String reason, @Nullable Duration delay) implements Outcome {}

  /**
   * Never: the message is set aside and shown to operators, and the others go on.
   *
   * @param reason shown to operators
   */
  record Poison(String reason) implements Outcome {}

  /** The message was acted on. */
  static Outcome done() {
    return new Done();
  }

  /** The message comes again after the usual growing pause. */
  static Outcome retry(String reason) {
    return new Retry(reason, null);
  }

  /** The message comes again after the given time. */
  static Outcome retryAfter(String reason, Duration delay) {
    return new Retry(reason, delay);
  }

  /** The message is set aside. */
  static Outcome poison(String reason) {
    return new Poison(reason);
  }
}
