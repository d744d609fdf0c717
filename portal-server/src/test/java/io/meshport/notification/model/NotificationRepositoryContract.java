package io.meshport.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.identity.UserId;
import io.meshport.platform.page.PageRequest;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every repository of notifications must do, be it in memory or in PostgreSQL. */
public abstract class NotificationRepositoryContract {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final PageRequest FIRST = new PageRequest(20, 0);

  private final UserId anna = new UserId("anna" + UUID.randomUUID());
  private final UserId ben = new UserId("ben" + UUID.randomUUID());

  protected abstract NotificationRepository notifications();

  /** Runs one transaction and forgets what it loaded. */
  protected abstract <T> T inTransaction(Supplier<T> work);

  @Test
  void anEventIsToldOnceToEachRecipient() {
    Notice notice = notice(NOON);
    add(notice, anna);
    add(notice, anna);
    add(notice, ben);

    assertThat(inTransaction(() -> notifications().list(anna, false, FIRST)).total()).isEqualTo(1);
    assertThat(inTransaction(() -> notifications().list(ben, false, FIRST)).total()).isEqualTo(1);
  }

  @Test
  void itComesBackAsItWasTold() {
    Notification told = add(notice(NOON), anna);

    assertThat(inTransaction(() -> notifications().find(anna, told.id()).orElseThrow()))
        .usingRecursiveComparison()
        .isEqualTo(told);
    assertThat(inTransaction(() -> notifications().find(ben, told.id()))).isEmpty();
  }

  @Test
  void whatIsToldAnewTakesThePlaceOfWhatWasToldAndIsUnread() {
    Notice first = notice(NOON);
    Notice second =
        new Notice(
            first.eventId(),
            NotificationKind.TEMPLATE_MESSAGE,
            "New title",
            "New text",
            "/products",
            NOON.plusSeconds(1),
            NotificationSeverity.HIGH,
            "releases");
    addAnew(first, anna);
    addAnew(first, ben);
    inTransaction(
        () -> {
          notifications().readAll(anna, NOON);
          return first;
        });

    addAnew(second, anna);

    Notification told = inTransaction(() -> notifications().list(anna, true, FIRST)).items().get(0);
    assertThat(told.title()).isEqualTo("New title");
    assertThat(told.severity()).isEqualTo(NotificationSeverity.HIGH);
    assertThat(told.topic()).isEqualTo("releases");
    assertThat(told.createdAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(inTransaction(() -> notifications().list(anna, false, FIRST)).total()).isEqualTo(1);
    assertThat(inTransaction(() -> notifications().list(ben, false, FIRST)).items())
        .extracting(Notification::title)
        .containsExactly("Title");
  }

  private void addAnew(Notice notice, UserId recipient) {
    inTransaction(
        () -> {
          notifications().addAnew(new Notification(notice, recipient));
          return notice;
        });
  }

  @Test
  void theNewestComesFirstAndPiecesHaveASize() {
    Notification older = add(notice(NOON), anna);
    Notification newer = add(notice(NOON.plusSeconds(1)), anna);

    assertThat(inTransaction(() -> notifications().list(anna, false, FIRST)).items())
        .extracting(Notification::id)
        .containsExactly(newer.id(), older.id());
    assertThat(
            inTransaction(() -> notifications().list(anna, false, new PageRequest(1, 1))).items())
        .extracting(Notification::id)
        .containsExactly(older.id());
  }

  @Test
  void whatIsReadIsNotUnread() {
    Notification one = add(notice(NOON), anna);
    add(notice(NOON), anna);
    add(notice(NOON), ben);
    inTransaction(
        () -> {
          notifications().find(anna, one.id()).orElseThrow().read(NOON);
          return one;
        });
    assertThat(inTransaction(() -> notifications().countUnread(anna))).isEqualTo(1);
    assertThat(inTransaction(() -> notifications().list(anna, true, FIRST)).total()).isEqualTo(1);

    inTransaction(
        () -> {
          notifications().readAll(anna, NOON);
          return one;
        });

    assertThat(inTransaction(() -> notifications().countUnread(anna))).isZero();
    assertThat(inTransaction(() -> notifications().countUnread(ben))).isEqualTo(1);
  }

  private Notification add(Notice notice, UserId recipient) {
    Notification notification = new Notification(notice, recipient);
    return inTransaction(
        () -> {
          notifications().addOnce(notification);
          return notification;
        });
  }

  private static Notice notice(Instant at) {
    return new Notice(
        UUID.randomUUID(), NotificationKind.GRANT_ACTIVE, "Title", "Text", "/requests/1", at);
  }
}
