package io.meshport.contract;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.UUID;

/**
 * The task in which a consumer answers to a breaking change.
 *
 * @param value its id in the database
 */
public record ConsentId(UUID value) {
  /** Reads an id from an address; what is none cannot name a task, so it is NOT_FOUND. */
  public static ConsentId parse(String text) {
    try {
      return new ConsentId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no such consent");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
