package io.meshport.repository.model;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.UUID;

/**
 * A Git token of a person.
 *
 * @param value its id in the database
 */
public record GitTokenId(UUID value) {
  /** Reads an id from an address; what is none cannot name a token, so it is NOT_FOUND. */
  public static GitTokenId parse(String text) {
    try {
      return new GitTokenId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new PortalException(ProblemType.NOT_FOUND, "You have no such token");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
