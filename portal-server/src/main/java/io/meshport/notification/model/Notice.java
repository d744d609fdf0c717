package io.meshport.notification.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, the same to everybody who is told it.
 *
 * @param eventId the event that it tells of, or what stands for it
 * @param kind what it is about
 * @param title one line
 * @param text one or two sentences
 * @param link address in the portal where the reader can act
 * @param at when it happened
 * @param severity how much it matters
 * @param topic what else it belongs with, in a word of its sender
 */
public record Notice(
    UUID eventId,
    NotificationKind kind,
    String title,
    String text,
    String link,
    Instant at,
    NotificationSeverity severity,
    @Nullable String topic) {
  /** A notice of the portal itself. */
  public Notice(
      UUID eventId, NotificationKind kind, String title, String text, String link, Instant at) {
    this(eventId, kind, title, text, link, at, NotificationSeverity.NORMAL, null);
  }
}
