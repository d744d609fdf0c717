package io.meshport.scaffolder.model.run;

import java.util.Locale;

/** Where a step of a task stands. */
public enum StepStatus {
  PENDING,
  PROCESSING,
  /** Its action waits for something outside; nobody works on it. */
  WAITING,
  COMPLETED,
  FAILED,
  SKIPPED;

  /** Whether it is over. */
  public boolean isEnded() {
    return this == COMPLETED || this == FAILED || this == SKIPPED;
  }

  /** As the log of a task writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
