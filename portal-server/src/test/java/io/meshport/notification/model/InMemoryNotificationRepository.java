package io.meshport.notification.model;

import io.meshport.identity.UserId;
import io.meshport.notification.NotificationId;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Notifications in a list, under the same constraint as the table. */
public final class InMemoryNotificationRepository implements NotificationRepository {
  private final List<Notification> notifications = new ArrayList<>();

  @Override
  public void addOnce(Notification notification) {
    boolean told =
        notifications.stream()
            .anyMatch(
                known ->
                    known.eventId().equals(notification.eventId())
                        && known.recipient().equals(notification.recipient()));
    if (!told) {
      notifications.add(notification);
    }
  }

  @Override
  public void addAnew(Notification notification) {
    notifications.removeIf(
        known ->
            known.eventId().equals(notification.eventId())
                && known.recipient().equals(notification.recipient()));
    notifications.add(notification);
  }

  @Override
  public Optional<Notification> find(UserId recipient, NotificationId id) {
    return of(recipient, false).stream().filter(known -> known.id().equals(id)).findFirst();
  }

  @Override
  public Page<Notification> list(UserId recipient, boolean onlyUnread, PageRequest page) {
    List<Notification> all = of(recipient, onlyUnread);
    return Page.of(page, all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
  }

  @Override
  public long countUnread(UserId recipient) {
    return of(recipient, true).size();
  }

  @Override
  public void readAll(UserId recipient, Instant now) {
    of(recipient, true).forEach(notification -> notification.read(now));
  }

  private List<Notification> of(UserId recipient, boolean onlyUnread) {
    return notifications.stream()
        .filter(notification -> notification.recipient().equals(recipient))
        .filter(notification -> !onlyUnread || notification.readAt() == null)
        .sorted(Comparator.comparing(Notification::createdAt).reversed())
        .toList();
  }
}
