package io.meshport.contract.rest.consent;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a consumer cannot move in time.
 *
 * @param until the last day on which the former version is needed
 * @param comment why
 */
public record ObjectionInput(@Nullable LocalDate until, @Nullable String comment) {
  /** The day; INVALID_INPUT without one. */
  static LocalDate untilOf(@Nullable ObjectionInput input) {
    if (input == null || input.until == null) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "An objection names its last day",
          List.of(Violation.at("/until", "must be a date such as 2027-03-31")));
    }
    return input.until;
  }

  static String commentOf(@Nullable ObjectionInput input) {
    return input == null || input.comment == null ? "" : input.comment;
  }
}
