package io.meshport.contract.rest.git;

import io.meshport.contract.model.git.Side;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a conflict ends.
 *
 * @param keep the side that stays
 */
public record SourceResolutionInput(@Nullable Side keep) {
  Side side() {
    if (keep == null) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "Say which side stays",
          List.of(Violation.at("/keep", "must be REPOSITORY or PORTAL")));
    }
    return keep;
  }
}
