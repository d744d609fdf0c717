package io.meshport.notification.model;

import java.util.function.Supplier;

class InMemoryNotificationRepositoryTest extends NotificationRepositoryContract {
  private final InMemoryNotificationRepository notifications = new InMemoryNotificationRepository();

  @Override
  protected NotificationRepository notifications() {
    return notifications;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return work.get();
  }
}
