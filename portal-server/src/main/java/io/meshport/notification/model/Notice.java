package io.meshport.notification.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to be told, the same to everybody who is told it.
 *
 * @param eventId the event that it tells of
 * @param kind what it is about
 * @param title one line
 * @param text one or two sentences
 * @param link address in the portal where the reader can act
 * @param at when it happened
 */
public record Notice(
    UUID eventId, NotificationKind kind, String title, String text, String link, Instant at) {}
