package io.meshport.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.catalog.Names;
import io.meshport.catalog.PortKey;
import io.meshport.catalog.ProductKey;
import io.meshport.platform.problem.ProblemType;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "Abc", "a--b", "-ab", "ab-", "1ab", "a_b", "ä-b", "a b", "a/b", ""})
  void whatIsNotKebabCaseIsNoName(String text) {
    assertThat(Names.isName(text)).isFalse();
    assertThatThrownBy(() -> Names.check(text, "/name"))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT);
  }

  @Test
  void aNameHasTwoToSixtyThreeCharacters() {
    assertThat(Names.isName("ab")).isTrue();
    assertThat(Names.isName("a".repeat(63))).isTrue();
    assertThat(Names.isName("a".repeat(64))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"customer", "customer/churn/x/y", "customer/", "/churn", "a/b/../c", "A/b"})
  void whatIsNoAddressIsRefused(String text) {
    assertThatThrownBy(() -> ProductKey.parse(text))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_PARAMETER);
    assertThatThrownBy(() -> PortKey.parse(text))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_PARAMETER);
  }

  @Test
  void addressesReadBackAsTheyWereWritten() {
    assertThat(PortKey.parse("customer/churn/table"))
        .hasToString("customer/churn/table")
        .extracting(PortKey::productKey)
        .hasToString("customer/churn");
  }

  @Test
  void titleAndDescriptionMustBeThere() {
    pointedAt("/title", () -> ProductDescription.of(" ", "d", "", null));
    pointedAt("/description", () -> ProductDescription.of("t", null, "", null));
    pointedAt("/title", () -> ProductDescription.of("t".repeat(121), "d", "", null));
    pointedAt("/description", () -> ProductDescription.of("t", "a\0b", "", null));
  }

  @Test
  void tagsAreTidyAndNotEndless() {
    assertThat(ProductDescription.of("t", "d", null, List.of(" ml ", "ml")).tags())
        .containsExactly("ml");
    pointedAt("/tags/1", () -> ProductDescription.of("t", "d", "", List.of("a", " ")));
    pointedAt("/tags", () -> ProductDescription.of("t", "d", "", Collections.nCopies(21, "a")));
  }

  @Test
  void aTechnologyIsInUpperSnakeCase() {
    assertThat(PortDescription.of("", "", "S3_PARQUET", "", "").technology())
        .isEqualTo("S3_PARQUET");
    pointedAt("/outputPorts/0/technology", () -> port("snowflake"));
    pointedAt("/outputPorts/0/technology", () -> port(""));
  }

  private static void port(String technology) {
    PortDescription.of("/outputPorts/0", "", technology, "", "");
  }

  private static void pointedAt(String pointer, ThrowingCallable call) {
    assertThatThrownBy(call)
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_INPUT)
        .extracting("violations")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .extracting("pointer")
        .containsExactly(pointer);
  }
}
