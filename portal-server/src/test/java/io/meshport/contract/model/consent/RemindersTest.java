package io.meshport.contract.model.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {
  private static final Instant END = Instant.parse("2026-12-31T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "721, -, -",
        "720, -, 30",
        "169, -, 30",
        "168, -, 7",
        "25, -, 7",
        "24, -, 1",
        "1, -, 1",
        "0, -, -",
        "-1, -, -",
        "719, 30, -",
        "168, 30, 7",
        "24, 30, 1",
        "24, 1, -"
      })
  void aReminderIsDueFromItsDayOnAndOnlyTheNearestOne(
      int hoursLeft, @Nullable Integer told, @Nullable Integer due) {
    assertThat(Reminders.due(END, told, END.minus(Duration.ofHours(hoursLeft))))
        .isEqualTo(Optional.ofNullable(due));
  }

  @Test
  void whatIsDueWhenTheEndIsAnnouncedCountsAsTold() {
    assertThat(Reminders.reached(END, END.minus(Duration.ofDays(30)))).contains(30);
    assertThat(Reminders.reached(END, END.minus(Duration.ofDays(31)))).isEmpty();
  }
}
