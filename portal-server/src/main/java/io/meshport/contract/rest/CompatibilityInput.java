package io.meshport.contract.rest;

import io.meshport.contract.model.diff.Compatibility;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choice of whom a contract protects from its own changes.
 *
 * @param view those who read (FORWARD), those who write (BACKWARD), or both (FULL)
 */
public record CompatibilityInput(@Nullable Compatibility view) {
  Compatibility chosen() {
    if (view == null) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "The choice names no view",
          List.of(Violation.at("/view", "must be one of BACKWARD, FORWARD, FULL")));
    }
    return view;
  }
}
