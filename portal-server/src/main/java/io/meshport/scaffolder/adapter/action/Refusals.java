package io.meshport.scaffolder.adapter.action;

import io.meshport.platform.problem.PortalException;
import io.meshport.scaffolder.ActionFailure;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts what the portal refuses into words for the log of a task. */
public final class Refusals {
  private Refusals() {}

  /**
   * Does something by the rules of the portal.
   *
   * @throws ActionFailure with reason, places and remedy when the portal refuses it
   */
  public static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (PortalException refusal) {
      throw of(refusal);
    }
  }

  /** A refusal as a failure of the step. */
  public static ActionFailure of(PortalException refusal) {
    StringBuilder words = new StringBuilder(refusal.detail());
    if (!refusal.violations().isEmpty()) {
      words.append(
          refusal.violations().stream()
              .limit(20)
              .map(violation -> "\n" + violation.pointer() + ": " + violation.message())
              .collect(Collectors.joining()));
    }
    String remedy = refusal.remedy();
    if (remedy != null) {
      words.append("\n").append(remedy);
    }
    return new ActionFailure(words.toString(), refusal);
  }
}
