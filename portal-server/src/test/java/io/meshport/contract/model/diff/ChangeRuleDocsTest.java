package io.meshport.contract.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that explains changes is held to the code. */
class ChangeRuleDocsTest {
  private static final Path PAGE = Path.of("../docs/explanation/contract-changes.md");

  @ParameterizedTest
  @EnumSource(ChangeRule.class)
  void thePageHasARowForTheRuleWithItsSeverity(ChangeRule rule) throws IOException {
    String[] cells =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `" + rule.rule() + "` |"))
            .map(line -> line.split("\\|"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(rule.rule() + " is missing on " + PAGE));

    assertThat(Arrays.asList(cells).get(2).strip())
        .isEqualTo(rule.severity(Compatibility.FULL).name());
    assertThat(cells[3].strip()).isEqualTo(rule.severity(Compatibility.FORWARD).name());
    assertThat(cells[4].strip()).isEqualTo(rule.severity(Compatibility.BACKWARD).name());
    assertThat(cells[5].strip()).isEqualTo(rule.bump(Compatibility.FULL).name());
  }
}
