package io.meshport.notification.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.identity.InMemoryDirectory;
import io.meshport.identity.UserId;
import io.meshport.notification.model.InMemoryNotificationRepository;
import io.meshport.notification.model.Notification;
import io.meshport.notification.model.NotificationKind;
import io.meshport.notification.service.NotificationComposer;
import io.meshport.notification.service.NotificationService;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import io.meshport.platform.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What consumers and owners are told about the end of contract versions. */
class ContractNotificationTest {
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          Map.entry("consentId", "c-1"),
          Map.entry("product", "customer/churn"),
          Map.entry("domain", "customer"),
          Map.entry("outputPort", "customer/churn/table"),
          Map.entry("contract", "customer-churn"),
          Map.entry("formerVersion", "1.0.0"),
          Map.entry("version", "2.0.0"),
          Map.entry("endsAt", "2026-12-22T12:00:00Z"),
          Map.entry("subjectName", "Growth"),
          Map.entry("userIds", "david"),
          Map.entry("teams", "teams/growth"));

  private final InMemoryNotificationRepository notifications = new InMemoryNotificationRepository();
  private final NotificationConsumer consumer =
      new NotificationConsumer(
          new NotificationComposer(
              new InMemoryDirectory()
                  .owners("customer", "anna")
                  .members("teams/growth", "clara", "david")),
          new NotificationService(notifications, Clock.systemUTC()));

  @Test
  void whoIsAskedIsToldWithEverybodyOfTheTeam() {
    tell("contract.consent.opened", Map.of("carriesOver", "true"));

    for (String user : List.of("david", "clara")) {
      Notification told = only(user);
      assertThat(told.kind()).isEqualTo(NotificationKind.CONSENT_REQUESTED);
      assertThat(told.title()).isEqualTo("Version 2.0.0 of customer/churn/table breaks with yours");
      assertThat(told.text()).contains("Version 1.0.0 stays until 22 December 2026", "goes on");
      assertThat(told.link()).isEqualTo("/consents/c-1");
    }
    assertThat(inbox("anna")).isEmpty();
  }

  @Test
  void whoseAccessIsOutgrownIsToldToAskAgain() {
    tell("contract.consent.opened", Map.of("carriesOver", "false"));

    assertThat(only("david").text()).contains("Growth ends then unless you ask for it again");
  }

  @Test
  void ownersAreToldOfAnswers() {
    tell(
        "contract.consent.answered",
        Map.of(
            "state", "OBJECTED",
            "answeredByName", "David Chen",
            "objectionUntil", "2027-01-31",
            "comment", "Quarterly report"));

    Notification told = only("anna");
    assertThat(told.kind()).isEqualTo(NotificationKind.CONSENT_ANSWERED);
    assertThat(told.title()).isEqualTo("Growth objects to version 2.0.0 of customer/churn/table");
    assertThat(told.text())
        .isEqualTo(
            "David Chen answered and needs version 1.0.0 until 31 January 2027: Quarterly report");
    assertThat(inbox("david")).isEmpty();
  }

  @Test
  void anAnnouncedEndIsToldWithItsSuccessor() {
    tell(
        "contract.version.deprecated",
        Map.of("endDate", "2027-03-31", "successor", "order/orders/events"));

    assertThat(only("david").kind()).isEqualTo(NotificationKind.CONTRACT_DEPRECATED);
    assertThat(only("clara").text())
        .isEqualTo("Its last day is 31 March 2027; order/orders/events takes its place.");
    assertThat(only("clara").link()).isEqualTo("/products/customer/churn/contract");
  }

  @Test
  void aVersionThatGivesWayToACompatibleOneIsToldToNobody() {
    OutboxMessage quiet =
        message(
            "contract.version.deprecated",
            Map.of("product", "customer/churn", "contract", "c", "version", "1.0.0"));

    assertThat(consumer.handle(List.of(quiet))).containsExactly(Outcome.done());
    assertThat(inbox("david")).isEmpty();
  }

  @Test
  void anEndThatComesNearIsTold() {
    tell("contract.version.end-announced", Map.of("days", "7"));
    assertThat(only("clara").kind()).isEqualTo(NotificationKind.CONTRACT_ENDS_SOON);
    assertThat(only("clara").title()).contains("ends in 7 days or less");

    tell("contract.version.end-announced", Map.of("days", "1"));
    assertThat(inbox("clara")).extracting(Notification::title).anyMatch(t -> t.contains("a day"));
  }

  @Test
  void anEventWithoutItsFactsIsSetAside() {
    OutboxMessage bare = message("contract.consent.opened", Map.of());

    assertThat(consumer.handle(List.of(bare)).get(0)).isInstanceOf(Outcome.Poison.class);
  }

  private void tell(String type, Map<String, String> more) {
    Map<String, String> facts = new HashMap<>(FACTS);
    facts.putAll(more);
    assertThat(consumer.wants(type)).isTrue();
    assertThat(consumer.handle(List.of(message(type, facts)))).containsExactly(Outcome.done());
  }

  private static OutboxMessage message(String type, Map<String, String> facts) {
    return new OutboxMessage(
        UUID.randomUUID(), 1, type, "any", "1", facts, Instant.parse("2026-11-22T12:00:00Z"), 1);
  }

  private Notification only(String user) {
    assertThat(inbox(user)).hasSize(1);
    return inbox(user).get(0);
  }

  private List<Notification> inbox(String user) {
    return notifications.list(new UserId(user), false, new PageRequest(20, 0)).items();
  }
}
