package io.meshport.access;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.UUID;

/**
 * An access request.
 *
 * @param value its id in the database
 */
public record AccessRequestId(UUID value) {
  /** Reads an id from an address; what is none cannot name a request, so it is NOT_FOUND. */
  public static AccessRequestId parse(String text) {
    try {
      return new AccessRequestId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no such access request");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
