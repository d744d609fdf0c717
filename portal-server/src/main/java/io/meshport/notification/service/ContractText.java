package io.meshport.notification.service;

import io.meshport.notification.model.Notice;
import io.meshport.notification.model.NotificationKind;
import io.meshport.platform.outbox.OutboxMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Puts an event about contracts into words. */
final class ContractText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final OutboxMessage event;
  private final Map<String, String> facts;

  ContractText(OutboxMessage event) {
    this.event = event;
    this.facts = event.facts();
  }

  Notice toAnswer() {
    String access =
        Boolean.parseBoolean(fact("carriesOver"))
            ? " The access of " + fact("subjectName") + " goes on."
            : " It shows more than was approved: the access of "
                + fact("subjectName")
                + " ends then unless you ask for it again.";
    return notice(
        NotificationKind.CONSENT_REQUESTED,
        "Version " + fact("version") + " of " + fact("outputPort") + " breaks with yours",
        "Version "
            + fact("formerVersion")
            + " stays until "
            + endDay()
            + ". Say whether you can move by then."
            + access,
        "/consents/" + fact("consentId"));
  }

  Notice answered() {
    String what =
        switch (fact("state")) {
          case "ACCEPTED" -> " accepts ";
          case "MIGRATED" -> " has moved to ";
          default -> " objects to ";
        };
    String until = facts.get("objectionUntil");
    String when =
        until == null
            ? "."
            : " and needs version "
                + fact("formerVersion")
                + " until "
                + DAY.format(LocalDate.parse(until))
                + ": "
                + facts.getOrDefault("comment", "");
    return notice(
        NotificationKind.CONSENT_ANSWERED,
        fact("subjectName") + what + "version " + fact("version") + " of " + fact("outputPort"),
        facts.getOrDefault("answeredByName", "Somebody") + " answered" + when,
        portLink());
  }

  Notice deprecated() {
    return notice(
        NotificationKind.CONTRACT_DEPRECATED,
        "Version " + fact("version") + " of " + fact("outputPort") + " will end",
        "Its last day is " + DAY.format(LocalDate.parse(fact("endDate"))) + following(),
        portLink());
  }

  Notice endsSoon() {
    String days = fact("days");
    return notice(
        NotificationKind.CONTRACT_ENDS_SOON,
        "Version "
            + fact("version")
            + " of "
            + fact("outputPort")
            + " ends in "
            + ("1".equals(days) ? "a day" : days + " days")
            + " or less",
        "It ends on " + endDay() + following(),
        portLink());
  }

  private String following() {
    String successor = facts.get("successor");
    return successor == null ? "." : "; " + successor + " takes its place.";
  }

  private Notice notice(NotificationKind kind, String title, String text, String link) {
    return new Notice(event.eventId(), kind, title, text, link, event.occurredAt());
  }

  private String portLink() {
    return "/products/" + fact("product") + "/contract";
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
}
