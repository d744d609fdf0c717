package io.meshport.contract.model.versioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionGateTest {
  @ParameterizedTest(name = "{1} follows {0} when {2} is asked: {3}")
  @CsvSource({
    "1.4.2, 2.0.0, MAJOR, true",
    "1.4.2, 1.5.0, MAJOR, false",
    "1.4.2, 1.5.0, MINOR, true",
    "1.4.2, 2.0.0, MINOR, true",
    "1.4.2, 1.4.3, MINOR, false",
    "1.4.2, 1.4.3, PATCH, true",
    "1.4.2, 1.4.3, NONE, true",
    "1.4.2, 1.4.2, NONE, false",
    "1.4.2, 1.4.2+b2, NONE, false",
    "1.4.2, 1.4.1, NONE, false",
    "2.0.0, 1.9.0, MINOR, false",
    "1.9.0, 1.10.0, MINOR, true",
  })
  void aNumberTellsWhatChanged(String older, String newer, VersionBump asked, boolean fits) {
    assertThat(VersionGate.fits(older, newer, asked)).isEqualTo(fits);
  }

  @ParameterizedTest(name = "{1} follows {0} when {2} is asked: {3}")
  @CsvSource({
    "0.3.1, 0.4.0, MAJOR, true",
    "0.3.1, 0.3.2, MAJOR, false",
    "0.3.1, 1.0.0, MAJOR, true",
    "0.3.1, 0.3.2, MINOR, true",
  })
  void beforeOneTheSecondNumberTellsOfBreaks(
      String older, String newer, VersionBump asked, boolean fits) {
    assertThat(VersionGate.fits(older, newer, asked)).isEqualTo(fits);
  }

  @ParameterizedTest(name = "{1} follows {0} when {2} is asked: {3}")
  @CsvSource({
    "2.0.0-rc.1, 2.0.0-rc.2, MAJOR, true",
    "2.0.0-rc.2, 2.0.0, MAJOR, true",
    "2.0.0, 2.0.0-rc.1, NONE, false",
    "2.0.0-rc.1, 2.1.0, MAJOR, false",
    "1.9.0, 2.0.0-rc.1, MAJOR, true",
  })
  void aPreReleaseMayStillChange(String older, String newer, VersionBump asked, boolean fits) {
    assertThat(VersionGate.fits(older, newer, asked)).isEqualTo(fits);
  }

  @ParameterizedTest(name = "{1} follows {0} when {2} is asked: {3}")
  @CsvSource({
    "1.0, 2.0, MAJOR, true",
    "1.0, 1.1, MAJOR, false",
    "1, 1.1.0, MINOR, true",
    "2026-09-01, 2026-10-01, MAJOR, true",
    "2026-09-01, 2026-08-01, NONE, false",
    "r9, r10, MAJOR, true",
    "1.0.0, final, MAJOR, true",
    "r9, r9, NONE, false",
  })
  void otherNumbersOnlyHaveToGrow(String older, String newer, VersionBump asked, boolean fits) {
    assertThat(VersionGate.fits(older, newer, asked)).isEqualTo(fits);
  }

  @ParameterizedTest(name = "after {0} with {1}: {2}")
  @CsvSource({
    "1.4.2, MAJOR, 2.0.0",
    "1.4.2, MINOR, 1.5.0",
    "1.4.2, PATCH, 1.4.3",
    "1.4.2, NONE, 1.4.3",
    "1.4.2+b1, MINOR, 1.5.0",
    "0.3.1, MAJOR, 0.4.0",
    "0.3.1, MINOR, 0.3.2",
    "2.0.0-rc.1, MAJOR, 2.0.0",
    "2.1, MINOR, 2.2.0",
    "3, MAJOR, 4.0.0",
    "2026-09-30, MAJOR, 2026-09-31",
    "r9, MINOR, r10",
    "r009, MINOR, r010",
    "final, MINOR, final.1",
  })
  void theSmallestNumberThatTellsIsProposed(String older, VersionBump asked, String proposed) {
    assertThat(VersionGate.propose(older, asked)).isEqualTo(proposed);
    assertThat(VersionGate.fits(older, proposed, asked)).isTrue();
  }

  @Test
  void onlySemanticNumbersTellHowFarAContractMoved() {
    assertThat(VersionGate.isSemantic("1.2.3-rc.1+b7")).isTrue();
    assertThat(VersionGate.isSemantic("1.2")).isTrue();
    assertThat(VersionGate.isSemantic("2026-09-01")).isFalse();
    assertThat(VersionGate.isSemantic("01.2")).isFalse();
  }
}
