package io.meshport.notification.model;

import io.meshport.identity.UserId;
import io.meshport.notification.NotificationId;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.time.Instant;
import java.util.Optional;

/** Where notifications are kept. */
public interface NotificationRepository {
  /** Keeps it, unless its recipient was told of the same event before. */
  void addOnce(Notification notification);

  /**
   * Keeps it in place of what its recipient was told of the same event before, which may have been
   * read; this one is not.
   */
  void addAnew(Notification notification);

  /** The notification, if it is this recipient's. */
  Optional<Notification> find(UserId recipient, NotificationId id);

  /** What somebody was told, newest first. */
  Page<Notification> list(UserId recipient, boolean onlyUnread, PageRequest page);

  long countUnread(UserId recipient);

  /** Notes everything of somebody as read. */
  void readAll(UserId recipient, Instant now);
}
