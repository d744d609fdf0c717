package io.meshport.access;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.UUID;

/**
 * An access grant.
 *
 * @param value its id in the database
 */
public record AccessGrantId(UUID value) {
  /** Reads an id from an address; what is none cannot name a grant, so it is NOT_FOUND. */
  public static AccessGrantId parse(String text) {
    try {
      return new AccessGrantId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no such access grant");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
