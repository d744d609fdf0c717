package io.meshport.access.service;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;

/**
 * A reason why a request would be refused.
 *
 * @param type the refusal
 * @param message what stands in the way, in a sentence
 */
public record Blocker(ProblemType type, String message) {
  PortalException asRefusal() {
    return new PortalException(type, message);
  }
}
