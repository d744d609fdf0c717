package io.meshport.notification.model;

import io.meshport.identity.UserId;
import io.meshport.notification.NotificationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that one person was told, once, and may have read. */
@Entity
@Table(name = "notification")
public class Notification {
  @Id private UUID id;

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "recipient_id", updatable = false)
  private String recipientId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private NotificationKind kind;

  @Column(name = "title", updatable = false)
  private String title;

  @Column(name = "text", updatable = false)
  private String text;

  @Column(name = "link", updatable = false)
  private String link;

  @Enumerated(EnumType.STRING)
  @Column(name = "severity", updatable = false)
  private NotificationSeverity severity;

  @Column(name = "topic", updatable = false)
  private @Nullable String topic;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  protected Notification() {}

  /** The notice as this recipient gets it. */
  public Notification(Notice notice, UserId recipient) {
    this.id = UUID.randomUUID();
    this.eventId = notice.eventId();
    this.recipientId = recipient.value();
    this.kind = notice.kind();
    this.title = notice.title();
    this.text = notice.text();
    this.link = notice.link();
    this.createdAt = notice.at();
    this.severity = notice.severity();
    this.topic = notice.topic();
  }

  /** Notes that it was read; the first time counts. */
  public void read(Instant now) {
    if (readAt == null) {
      readAt = now;
    }
  }

  public NotificationId id() {
    return new NotificationId(id);
  }

  public UUID eventId() {
    return eventId;
  }

  public UserId recipient() {
    return new UserId(recipientId);
  }

  public NotificationKind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  public String link() {
    return link;
  }

  public NotificationSeverity severity() {
    return severity;
  }

  public @Nullable String topic() {
    return topic;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public @Nullable Instant readAt() {
    return readAt;
  }
}
