package io.meshport.notification.service;

import io.meshport.notification.model.Notice;
import io.meshport.notification.model.NotificationKind;
import io.meshport.platform.outbox.OutboxMessage;
import java.util.Map;

/** Puts an event about the run of a template into words. */
final class RunText {
  private final OutboxMessage event;
  private final Map<String, String> facts;

  RunText(OutboxMessage event) {
    this.event = event;
    this.facts = event.facts();
  }

  Notice done() {
    String product = facts.get("product");
    return notice(
        NotificationKind.RUN_COMPLETED,
        fact("templateTitle") + " is done",
        product == null ? "See what came out." : "It made the data product " + product + ".");
  }

  Notice failed() {
    return notice(
        NotificationKind.RUN_FAILED,
        fact("templateTitle") + " failed",
        fact("error") + ". You can run it again from the step that failed.");
  }

  Notice toApprove() {
    return notice(
        NotificationKind.RUN_TO_APPROVE,
        fact("starterName") + " waits for you in " + fact("templateTitle"),
        fact("message"));
  }

  private Notice notice(NotificationKind kind, String title, String text) {
    String link = "/runs/" + fact("taskId");
    return new Notice(event.eventId(), kind, title, text, link, event.occurredAt());
  }

  private String fact(String name) {
    String value = facts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("The event " + event.type() + " lacks its " + name);
    }
    return value;
  }
}
