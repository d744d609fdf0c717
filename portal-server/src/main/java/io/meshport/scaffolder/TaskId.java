package io.meshport.scaffolder;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.UUID;

/**
 * One run of a template.
 *
 * @param value its id in the database
 */
public record TaskId(UUID value) {
  /** Reads an id from an address; what is none cannot name a task, so it is NOT_FOUND. */
  public static TaskId parse(String text) {
    try {
      return new TaskId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no such task");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
