package io.meshport.contract.rest.consent;

import io.meshport.contract.service.consent.VersionEndService.Announcement;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The announced end of a contract version.
 *
 * @param endDate its last day, in the future
 * @param successor what takes its place: a version of the contract, or the address of a port
 */
public record VersionEndInput(
    @Nullable LocalDate endDate, @Schema(examples = "2.0.0") @Nullable String successor) {
  static Announcement announcementOf(@Nullable VersionEndInput input) {
    if (input == null || input.endDate == null) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "A deprecation names its last day",
          List.of(Violation.at("/endDate", "must be a date such as 2027-03-31")));
    }
    return new Announcement(input.endDate, input.successor);
  }
}
