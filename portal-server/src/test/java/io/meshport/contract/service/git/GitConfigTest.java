package io.meshport.contract.service.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.config.FakeConfig;
import io.meshport.platform.config.Settings;
import io.meshport.platform.git.RemoteConfig;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitConfigTest {
  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "often"})
  void anIntervalThatMakesNoSenseStopsTheStart(String interval) {
    assertThatThrownBy(() -> read(Map.of("meshport.git.interval", interval)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("meshport.git.interval");
  }

  @Test
  void pausesAreSpreadAndBounded() {
    GitConfig config = read(Map.of("meshport.git.interval", "PT10M"));
    for (int i = 0; i < 50; i++) {
      UUID id = UUID.randomUUID();
      assertThat(config.pauseAfter(0, id)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
      assertThat(config.pauseAfter(0, id)).isEqualTo(config.pauseAfter(0, id));
      assertThat(config.pauseAfter(60, id)).isLessThanOrEqualTo(Duration.ofMinutes(66));
    }
  }

  private static GitConfig read(Map<String, String> values) {
    return GitConfig.read(new Settings(new FakeConfig(values)), RemoteConfig.DEFAULT);
  }
}
