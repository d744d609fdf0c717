package io.meshport.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {
  @Test
  void theVersionSeenIsReadFromTheTag() {
    assertThat(ETags.required("\"7\"")).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aChangeWithoutAVersionIsRefused(String header) {
    assertThatThrownBy(() -> ETags.required(header))
        .hasFieldOrPropertyWithValue("type", ProblemType.VERSION_REQUIRED);
    assertThatThrownBy(() -> ETags.required(null))
        .hasFieldOrPropertyWithValue("type", ProblemType.VERSION_REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "7", "W/\"7\"", "\"\"", "\"x\"", "\"-1\"", "\"99999999999999999999\""})
  void whatIsNoTagOfOursNeverMatches(String header) {
    assertThatThrownBy(() -> ETags.required(header))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
  }

  @Test
  void anOlderVersionIsStale() {
    assertThatThrownBy(() -> ETags.check(1, 2))
        .hasFieldOrPropertyWithValue("type", ProblemType.STALE_VERSION);
    assertThatCode(() -> ETags.check(2, 2)).doesNotThrowAnyException();
  }
}
