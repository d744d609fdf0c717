package io.meshport.contract.service.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.config.FakeConfig;
import io.meshport.platform.config.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeConfigTest {
  @Test
  void whatIsNotSetHasItsUsualValue() {
    assertThat(read(Map.of())).isEqualTo(NoticeConfig.DEFAULT);
  }

  @Test
  void settingsAreRead() {
    assertThat(
            read(
                Map.of(
                    "meshport.contract.interval", "PT1S",
                    "meshport.contract.notice.days", "60",
                    "meshport.contract.objection.days", "0")))
        .isEqualTo(new NoticeConfig(Duration.ofSeconds(1), 60, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "meshport.contract.interval, 10s",
    "meshport.contract.interval, PT0S",
    "meshport.contract.notice.days, 0",
    "meshport.contract.notice.days, 366",
    "meshport.contract.notice.days, a month",
    "meshport.contract.objection.days, -1",
    "meshport.contract.objection.days, 1000"
  })
  void whatMakesNoSenseIsRefusedByName(String key, String value) {
    assertThatThrownBy(() -> read(Map.of(key, value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(key);
  }

  private static NoticeConfig read(Map<String, String> settings) {
    return NoticeConfig.read(new Settings(new FakeConfig(settings)));
  }
}
