package io.meshport.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.identity.InMemoryDirectory;
import io.meshport.identity.UserId;
import io.meshport.notification.model.NotificationKind;
import io.meshport.platform.outbox.OutboxMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunNotificationTest {
  private static final Map<String, String> FACTS =
      Map.of(
          "taskId", "t1",
          "template", "spark",
          "templateTitle", "Lakehouse table",
          "starterId", "ada",
          "starterName", "Ada");
  // Knows nobody: events about runs name all whom they concern.
  private final NotificationComposer composer = new NotificationComposer(new InMemoryDirectory());

  @Test
  void whoStartedARunIsToldThatItIsDoneAndWhatItMade() {
    Announcement told = compose("scaffolder.task.completed", "product", "customer/churn");

    assertThat(told.recipients()).containsExactly(new UserId("ada"));
    assertThat(told.notice().kind()).isEqualTo(NotificationKind.RUN_COMPLETED);
    assertThat(told.notice().text()).contains("customer/churn");
    assertThat(told.notice().link()).isEqualTo("/runs/t1");
  }

  @Test
  void whoStartedARunIsToldWhyItFailed() {
    Announcement told = compose("scaffolder.task.failed", "error", "No rights");

    assertThat(told.recipients()).containsExactly(new UserId("ada"));
    assertThat(told.notice().kind()).isEqualTo(NotificationKind.RUN_FAILED);
    assertThat(told.notice().text()).contains("No rights");
    assertThatThrownBy(() -> compose("scaffolder.task.failed", "other", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thoseWhoWereAskedAreToldWhatTheyDecide() {
    Map<String, String> facts = new HashMap<>(FACTS);
    facts.put("message", "May it write to S3?");
    facts.put("approverIds", "anna,ben");

    Announcement told =
        composer.compose(event("scaffolder.approval.requested", facts)).orElseThrow();

    assertThat(told.recipients()).containsExactlyInAnyOrder(new UserId("anna"), new UserId("ben"));
    assertThat(told.notice().kind()).isEqualTo(NotificationKind.RUN_TO_APPROVE);
    assertThat(told.notice().text()).isEqualTo("May it write to S3?");
  }

  private Announcement compose(String type, String name, String value) {
    Map<String, String> facts = new HashMap<>(FACTS);
    facts.put(name, value);
    assertThat(NotificationComposer.TOLD).contains(type);
    return composer.compose(event(type, facts)).orElseThrow();
  }

  private static OutboxMessage event(String type, Map<String, String> facts) {
    return new OutboxMessage(
        UUID.randomUUID(), 1, type, "scaffolder-task", "t1", facts, Instant.EPOCH, 1);
  }
}
