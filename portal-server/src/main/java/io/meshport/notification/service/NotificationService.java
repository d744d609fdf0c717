package io.meshport.notification.service;

import io.meshport.identity.Caller;
import io.meshport.notification.NotificationId;
import io.meshport.notification.model.Notification;
import io.meshport.notification.model.NotificationRepository;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Each person's inbox; nobody sees another's. One transaction per call. */
@Singleton
@Transactional
public class NotificationService {
  private final NotificationRepository notifications;
  private final Clock clock;

  @Inject
  public NotificationService(NotificationRepository notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  /** Puts an announcement into the inbox of each of its recipients, once however often called. */
  public void deliver(Announcement announcement) {
    announcement
        .recipients()
        .forEach(
            recipient -> notifications.addOnce(new Notification(announcement.notice(), recipient)));
  }

  /** Puts it there in place of what was told of the same before; it is unread again. */
  public void deliverAnew(Announcement announcement) {
    announcement
        .recipients()
        .forEach(
            recipient -> notifications.addAnew(new Notification(announcement.notice(), recipient)));
  }

  /** The caller's inbox, newest first. */
  public Inbox inbox(Caller caller, boolean onlyUnread, PageRequest page) {
    Page<Notification> found = notifications.list(caller.id(), onlyUnread, page);
    return new Inbox(found, notifications.countUnread(caller.id()));
  }

  /** Notes that the caller read one. */
  public Notification read(Caller caller, NotificationId id) {
    Notification notification =
        notifications
            .find(caller.id(), id)
            .orElseThrow(
                () -> new PortalException(ProblemType.NOT_FOUND, "There is no such notification"));
    notification.read(clock.instant());
    return notification;
  }

  /** Notes that the caller read all. */
  public void readAll(Caller caller) {
    notifications.readAll(caller.id(), clock.instant());
  }
}
