package io.meshport.notification.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.access.AccessEventType;
import io.meshport.access.model.AccessDecision;
import io.meshport.access.model.AccessEvents;
import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.Samples;
import io.meshport.identity.InMemoryDirectory;
import io.meshport.identity.UserId;
import io.meshport.notification.model.InMemoryNotificationRepository;
import io.meshport.notification.model.Notification;
import io.meshport.notification.service.NotificationComposer;
import io.meshport.notification.service.NotificationService;
import io.meshport.platform.outbox.DomainEvent;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import io.meshport.platform.page.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationConsumerTest {
  private final InMemoryNotificationRepository notifications = new InMemoryNotificationRepository();
  private final InMemoryDirectory directory = new InMemoryDirectory().owners("customer", "anna-id");
  private final NotificationConsumer consumer =
      new NotificationConsumer(
          new NotificationComposer(directory),
          new NotificationService(notifications, Clock.systemUTC()));

  @Test
  void aSubmittedRequestIsToldToThoseWhoWereAskedAndNotToTheRequester() {
    AccessRequest request = Samples.request();

    tell(AccessEvents.request(AccessEventType.REQUEST_SUBMITTED, request));

    assertThat(inbox("anna-id").get(0).title())
        .isEqualTo("David Chen asks for access to customer/churn/table");
    assertThat(inbox("anna-id").get(0).link()).isEqualTo("/approvals/" + request.id());
    assertThat(inbox("ben-id")).hasSize(1);
    assertThat(inbox("david-id")).isEmpty();
  }

  @Test
  void aDecisionIsToldToRequesterAndSubjectWithItsReason() {
    AccessRequest request =
        Samples.request(Samples.PORT, Samples.DAVID_HIMSELF, Samples.BEN, Samples.NOON);
    AccessDecision decision = request.deny(Samples.ANNA, "Use the aggregate", Samples.NOON);

    tell(AccessEvents.decided(request, decision));

    assertThat(inbox("ben-id").get(0).text())
        .isEqualTo("Anna Schmidt denied it: Use the aggregate");
    assertThat(inbox("david-id")).hasSize(1);
    assertThat(inbox("anna-id")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GRANT_ACTIVATED, ACTIVE, false",
    "GRANT_ACTIVATION_FAILED, ACTIVATION_FAILED, true",
    "GRANT_REVOCATION_FAILED, REVOCATION_FAILED, true",
    "GRANT_END_ANNOUNCED, ACTIVE, false",
    "GRANT_ENDED, ENDED, false",
    "GRANT_REVOKED, REVOKED, false",
    "GRANT_DRIFTED, ACTIVE, true"
  })
  void whatHappensToAGrantIsToldToItsSideAndAlarmsToTheOwnersToo(
      AccessEventType kind, GrantStatus status, boolean ownersToo) {
    AccessGrant grant = Samples.in(status);

    assertThat(tell(AccessEvents.grant(kind, grant))).isEqualTo(Outcome.done());

    assertThat(inbox("david-id")).hasSize(1);
    assertThat(inbox("david-id").get(0).link()).isEqualTo("/requests/" + grant.requestId());
    assertThat(inbox("anna-id")).hasSize(ownersToo ? 1 : 0);
  }

  @Test
  void anAlarmWaitsForTheDirectory() {
    directory.setAway(true);

    Outcome outcome =
        tell(
            AccessEvents.grant(
                AccessEventType.GRANT_ACTIVATION_FAILED,
                Samples.in(GrantStatus.ACTIVATION_FAILED)));

    assertThat(outcome).isInstanceOf(Outcome.Retry.class);
    assertThat(inbox("david-id")).isEmpty();
  }

  @Test
  void anEventWithoutItsFactsIsSetAside() {
    OutboxMessage bare =
        new OutboxMessage(
            UUID.randomUUID(),
            1,
            "access.grant.ended",
            "access-grant",
            "1",
            Map.of(),
            Samples.NOON,
            1);

    assertThat(consumer.handle(List.of(bare)).get(0)).isInstanceOf(Outcome.Poison.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfEventIsEitherToldOrNotWanted(AccessEventType kind) {
    AccessRequest request = Samples.request();
    AccessDecision decision = request.approve(Samples.ANNA, null, null, Samples.NOON);
    DomainEvent event =
        switch (kind) {
          case REQUEST_APPROVED -> AccessEvents.decided(request, decision);
          case REQUEST_DENIED -> denied();
          case REQUEST_SUBMITTED, REQUEST_WITHDRAWN, REQUEST_LAPSED ->
              AccessEvents.request(kind, request);
          default -> AccessEvents.grant(kind, Samples.in(GrantStatus.ACTIVATION_FAILED));
        };

    assertThat(event.type()).isEqualTo(kind.type());
    assertThat(tell(event)).isEqualTo(Outcome.done());
    boolean told = !inbox("david-id").isEmpty() || !inbox("anna-id").isEmpty();
    assertThat(told).isEqualTo(consumer.wants(kind.type()));
  }

  private static DomainEvent denied() {
    AccessRequest request = Samples.request();
    return AccessEvents.decided(request, request.deny(Samples.ANNA, "No", Samples.NOON));
  }

  private Outcome tell(DomainEvent event) {
    OutboxMessage message =
        new OutboxMessage(
            UUID.randomUUID(),
            1,
            event.type(),
            event.aggregateType(),
            event.aggregateId(),
            event.facts(),
            Samples.NOON,
            1);
    return consumer.handle(List.of(message)).get(0);
  }

  private List<Notification> inbox(String user) {
    return notifications.list(new UserId(user), false, new PageRequest(20, 0)).items();
  }
}
