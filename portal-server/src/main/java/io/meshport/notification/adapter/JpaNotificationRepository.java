package io.meshport.notification.adapter;

import io.meshport.identity.UserId;
import io.meshport.notification.NotificationId;
import io.meshport.notification.model.Notification;
import io.meshport.notification.model.NotificationRepository;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notifications in PostgreSQL. */
@Singleton
public class JpaNotificationRepository implements NotificationRepository {
  private static final String MINE =
      "from Notification n where n.recipientId = :recipient"
          + " and (:onlyUnread = false or n.readAt is null)";

  private static final String INSERT =
      """
      insert into notification
        (id, event_id, recipient_id, kind, title, text, link, created_at, severity, topic)
      values
        (:id, :event, :recipient, :kind, :title, :text, :link, :at, :severity, cast(:topic as text))
      on conflict (event_id, recipient_id) do
      """;
  private static final String RENEW =
      """
      update set kind = excluded.kind, title = excluded.title, text = excluded.text,
        link = excluded.link, created_at = excluded.created_at, severity = excluded.severity,
        topic = excluded.topic, read_at = null
      """;

  private final EntityManager entities;

  @Inject
  public JpaNotificationRepository(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void addOnce(Notification notification) {
    insert(INSERT + " nothing", notification);
  }

  @Override
  public void addAnew(Notification notification) {
    insert(INSERT + RENEW, notification);
  }

  private void insert(String statement, Notification notification) {
    entities
        .createNativeQuery(statement)
        .setParameter("id", notification.id().value())
        .setParameter("event", notification.eventId())
        .setParameter("recipient", notification.recipient().value())
        .setParameter("kind", notification.kind().name())
        .setParameter("title", notification.title())
        .setParameter("text", notification.text())
        .setParameter("link", notification.link())
        .setParameter("at", notification.createdAt())
        .setParameter("severity", notification.severity().name())
        .setParameter("topic", notification.topic())
        .executeUpdate();
  }

  @Override
  public Optional<Notification> find(UserId recipient, NotificationId id) {
    return Optional.ofNullable(entities.find(Notification.class, id.value()))
        .filter(notification -> notification.recipient().equals(recipient));
  }

  @Override
  public Page<Notification> list(UserId recipient, boolean onlyUnread, PageRequest page) {
    List<Notification> items =
        entities
            .createQuery(
                "select n " + MINE + " order by n.createdAt desc, n.id", Notification.class)
            .setParameter("recipient", recipient.value())
            .setParameter("onlyUnread", onlyUnread)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    long total =
        entities
            .createQuery("select count(n) " + MINE, Long.class)
            .setParameter("recipient", recipient.value())
            .setParameter("onlyUnread", onlyUnread)
            .getSingleResult();
    return Page.of(page, items, total);
  }

  @Override
  public long countUnread(UserId recipient) {
    return entities
        .createQuery("select count(n) " + MINE, Long.class)
        .setParameter("recipient", recipient.value())
        .setParameter("onlyUnread", true)
        .getSingleResult();
  }

  @Override
  public void readAll(UserId recipient, Instant now) {
    entities
        .createQuery(
            "update Notification n set n.readAt = :now"
                + " where n.recipientId = :recipient and n.readAt is null")
        .setParameter("now", now)
        .setParameter("recipient", recipient.value())
        .executeUpdate();
  }
}
