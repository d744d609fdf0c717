package io.meshport.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.identity.Caller;
import io.meshport.identity.UserId;
import io.meshport.notification.NotificationId;
import io.meshport.notification.model.InMemoryNotificationRepository;
import io.meshport.notification.model.Notice;
import io.meshport.notification.model.Notification;
import io.meshport.notification.model.NotificationKind;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotificationServiceTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final PageRequest FIRST = new PageRequest(20, 0);
  private static final Caller ANNA = caller("anna");
  private static final Caller BEN = caller("ben");

  private final NotificationService service =
      new NotificationService(
          new InMemoryNotificationRepository(), Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void anEventThatIsDeliveredTwiceIsToldOnce() {
    Announcement announcement = announcement(ANNA, BEN);
    service.deliver(announcement);
    service.deliver(announcement);

    assertThat(service.inbox(ANNA, false, FIRST).page().total()).isEqualTo(1);
    assertThat(service.inbox(BEN, false, FIRST).page().total()).isEqualTo(1);
  }

  @Test
  void readingCountsDownAndTheFirstTimeCounts() {
    service.deliver(announcement(ANNA));
    service.deliver(announcement(ANNA));
    assertThat(service.inbox(ANNA, false, FIRST).unread()).isEqualTo(2);

    Notification read = service.read(ANNA, first(ANNA).id());

    assertThat(read.readAt()).isEqualTo(NOON);
    assertThat(service.inbox(ANNA, true, FIRST).page().total()).isEqualTo(1);
    assertThat(service.inbox(ANNA, false, FIRST).page().total()).isEqualTo(2);
    service.readAll(ANNA);
    assertThat(service.inbox(ANNA, true, FIRST).unread()).isZero();
  }

  @Test
  void aForeignNotificationIsNotFound() {
    service.deliver(announcement(ANNA));
    NotificationId id = first(ANNA).id();

    assertThatThrownBy(() -> service.read(BEN, id))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    assertThatThrownBy(() -> NotificationId.parse("7"))
        .hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    service.readAll(BEN);
    assertThat(first(ANNA).readAt()).isNull();
  }

  private Notification first(Caller caller) {
    return service.inbox(caller, false, FIRST).page().items().get(0);
  }

  private static Announcement announcement(Caller... recipients) {
    Set<UserId> ids =
        java.util.Arrays.stream(recipients)
            .map(Caller::id)
            .collect(java.util.stream.Collectors.toSet());
    return new Announcement(
        new Notice(
            UUID.randomUUID(), NotificationKind.GRANT_ACTIVE, "Title", "Text", "/requests/1", NOON),
        ids);
  }

  private static Caller caller(String name) {
    return new Caller(
        new UserId(name + "-id"), name, name, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }
}
