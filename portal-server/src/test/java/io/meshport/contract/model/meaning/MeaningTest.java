package io.meshport.contract.model.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.FindingLevel;
import io.meshport.contract.model.ContractReader;
import io.meshport.platform.document.Notation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MeaningTest {
  private static final String HEAD =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: orders
      version: 1.0.0
      status: active
      """;

  /** One row for each fault: what stands behind the head of a contract, bad and mended. */
  @ParameterizedTest(name = "{0} at {2}")
  @CsvFileSource(resources = "/contracts/meaning-rules.csv", delimiter = '|')
  void eachRuleFindsItsFaultAndNothingInTheMendedOne(
      String rule, FindingLevel level, String pointer, String bad, String good) {
    assertThat(findings(bad))
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.level()).isEqualTo(level);
              assertThat(finding.pointer()).isEqualTo(pointer);
              assertThat(finding.line()).isPositive();
              assertThat(finding.message()).isNotBlank();
              assertThat(finding.remedy()).isNotBlank();
            });
    assertThat(findings(bad)).noneMatch(ContractFinding::isError);
    assertThat(findings(good))
        .noneMatch(finding -> finding.rule().equals(rule) || finding.isError());
  }

  private static List<ContractFinding> findings(String body) {
    return ContractReader.read(HEAD + body, Notation.YAML).findings();
  }
}
