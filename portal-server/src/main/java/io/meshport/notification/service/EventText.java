package io.meshport.notification.service;

import io.meshport.notification.model.Notice;
import io.meshport.notification.model.NotificationKind;
import io.meshport.platform.outbox.OutboxMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts an event into words. */
final class EventText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final OutboxMessage event;
  private final Map<String, String> facts;

  EventText(OutboxMessage event) {
    this.event = event;
    this.facts = event.facts();
  }

  Notice toDecide() {
    return notice(
        NotificationKind.REQUEST_TO_DECIDE,
        fact("requesterName") + " asks for access to " + fact("outputPort"),
        "Access for " + fact("subjectName") + " waits for your decision.",
        "/approvals/" + fact("requestId"));
  }

  Notice decided(NotificationKind kind) {
    String outcome = kind == NotificationKind.REQUEST_APPROVED ? "approved" : "denied";
    return notice(
        kind,
        "Your request for " + fact("outputPort") + " was " + outcome,
        fact("deciderName") + " " + outcome + " it" + because(facts.get("reason")),
        requestLink());
  }

  Notice lapsed() {
    return notice(
        NotificationKind.REQUEST_LAPSED,
        "Your request for " + fact("outputPort") + " lapsed",
        "Nobody decided in time. You can ask again.",
        requestLink());
  }

  Notice active() {
    return notice(
        NotificationKind.GRANT_ACTIVE,
        "Access to " + fact("outputPort") + " is active",
        fact("subjectName") + " has access until " + endDay() + ". See how to connect.",
        requestLink());
  }

  Notice failed(boolean activating) {
    return notice(
        NotificationKind.GRANT_FAILED,
        activating
            ? "Access to " + fact("outputPort") + " could not be set up yet"
            : "Access to " + fact("outputPort") + " could not be removed yet",
        "It is tried again by itself. What went wrong: " + fact("failure"),
        requestLink());
  }

  Notice endsSoon() {
    return notice(
        NotificationKind.GRANT_ENDS_SOON,
        "Access to " + fact("outputPort") + " ends soon",
        "The access of " + fact("subjectName") + " ends on " + endDay() + ". Ask again to go on.",
        requestLink());
  }

  Notice ended() {
    return notice(
        NotificationKind.GRANT_ENDED,
        "Access to " + fact("outputPort") + " has ended",
        "CONTRACT".equals(facts.get("cause"))
            ? fact("reason") + ". Ask again if " + fact("subjectName") + " needs it."
            : "The time that was granted to " + fact("subjectName") + " is over.",
        requestLink());
  }

  Notice revoked() {
    return notice(
        NotificationKind.GRANT_REVOKED,
        "Access to " + fact("outputPort") + " was revoked",
        facts.getOrDefault("endedByName", "Somebody")
            + " ended the access of "
            + fact("subjectName")
            + because(facts.get("reason")),
        requestLink());
  }

  Notice drifted() {
    return notice(
        NotificationKind.GRANT_DRIFTED,
        "Access to " + fact("outputPort") + " is missing in Keycloak",
        "The grant of " + fact("subjectName") + " is active, but Keycloak does not hold it.",
        requestLink());
  }

  private Notice notice(NotificationKind kind, String title, String text, String link) {
    return new Notice(event.eventId(), kind, title, text, link, event.occurredAt());
  }

  private String requestLink() {
    return "/requests/" + fact("requestId");
  }

  private String endDay() {
    return DAY.format(Instant.parse(fact("endsAt")));
  }

  private String fact(String name) {
    String value = facts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The event " + event.type() + " lacks its " + name);
    }
    return value;
  }

  private static String because(@Nullable String reason) {
    return reason == null || reason.isBlank() ? "." : ": " + reason;
  }
}
