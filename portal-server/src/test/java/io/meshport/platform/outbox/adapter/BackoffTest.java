package io.meshport.platform.outbox.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void pausesGrowButNeverBeyondFifteenSeconds() {
    for (int attempt = 1; attempt < 1_000; attempt++) {
      Duration pause = Backoff.after(attempt);

      assertThat(pause).isBetween(Duration.ofMillis(375), Duration.ofSeconds(15));
    }
    assertThat(Backoff.after(1)).isLessThanOrEqualTo(Duration.ofMillis(500));
    assertThat(Backoff.after(6)).isGreaterThanOrEqualTo(Duration.ofSeconds(11));
  }
}
