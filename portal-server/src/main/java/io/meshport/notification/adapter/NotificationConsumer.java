package io.meshport.notification.adapter;

import io.meshport.notification.service.NotificationComposer;
import io.meshport.notification.service.NotificationService;
import io.meshport.platform.outbox.OutboxConsumer;
import io.meshport.platform.outbox.OutboxMessage;
import io.meshport.platform.outbox.Outcome;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Fills the inboxes from events. */
@Singleton
public class NotificationConsumer implements OutboxConsumer {
  private static final int BATCH = 50;

  private final NotificationComposer composer;
  private final NotificationService notifications;

  @Inject
  public NotificationConsumer(NotificationComposer composer, NotificationService notifications) {
    this.composer = composer;
    this.notifications = notifications;
  }

  @Override
  public String name() {
    return "notifications";
  }

  @Override
  public boolean wants(String eventType) {
    return NotificationComposer.TOLD.contains(eventType);
  }

  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public List<Outcome> handle(List<OutboxMessage> batch) {
    return batch.stream().map(this::handle).toList();
  }

  private Outcome handle(OutboxMessage message) {
    try {
      composer.compose(message).ifPresent(notifications::deliver);
      return Outcome.done();
    } catch (PortalException unavailable) {
      if (unavailable.type() != ProblemType.DIRECTORY_UNAVAILABLE) {
        throw unavailable;
      }
      return Outcome.retry(unavailable.detail());
    } catch (IllegalArgumentException unreadable) {
      return Outcome.poison(unreadable.toString());
    }
  }
}
