package io.meshport.access.service;

import io.meshport.access.model.RequestForm;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an approver says, in so many words: silence, or words that contradict the address they were
 * sent to, decide nothing.
 *
 * @param decision APPROVE or DENY
 * @param reason why
 * @param durationDays for how long, if shorter than asked for
 */
public record DecisionCommand(
    @Nullable String decision, @Nullable String reason, @Nullable Integer durationDays) {

  void requireApproval() {
    requireWord("APPROVE");
    requireShortReason();
    if (durationDays != null && !RequestForm.isDuration(durationDays)) {
      throw invalid("/durationDays", "is 1 to 365 days");
    }
  }

  /** The reason of a denial. */
  String requireDenial() {
    requireWord("DENY");
    requireShortReason();
    if (durationDays != null) {
      throw invalid("/durationDays", "makes no sense in a denial");
    }
    if (reason == null || reason.isBlank()) {
      throw invalid("/reason", "says why the request is denied");
    }
    return reason;
  }

  private void requireWord(String word) {
    if (!word.equals(decision)) {
      throw invalid("/decision", "must be " + word + " here: a decision is said, never assumed");
    }
  }

  private void requireShortReason() {
    if (reason != null && reason.length() > RequestForm.MAX_TEXT) {
      throw invalid("/reason", "has at most 2000 characters");
    }
  }

  private static PortalException invalid(String pointer, String rule) {
    return new PortalException(
        ProblemType.INVALID_INPUT,
        pointer.substring(1) + " " + rule,
        List.of(Violation.at(pointer, rule)));
  }
}
