package io.meshport.notification;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.UUID;

/**
 * A notification.
 *
 * @param value its id in the database
 */
public record NotificationId(UUID value) {
  /** Reads an id from an address; what is none cannot name a notification, so it is NOT_FOUND. */
  public static NotificationId parse(String text) {
    try {
      return new NotificationId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new PortalException(ProblemType.NOT_FOUND, "There is no such notification");
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
