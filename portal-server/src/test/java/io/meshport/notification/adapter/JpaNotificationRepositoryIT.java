package io.meshport.notification.adapter;

import io.meshport.access.adapter.TestDatabase;
import io.meshport.notification.model.NotificationRepository;
import io.meshport.notification.model.NotificationRepositoryContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

class JpaNotificationRepositoryIT extends NotificationRepositoryContract {
  private final TestDatabase database = new TestDatabase();
  private final NotificationRepository notifications =
      new JpaNotificationRepository(database.entities());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected NotificationRepository notifications() {
    return notifications;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return database.inTransaction(work);
  }
}
