package io.meshport.contract.model.diff;

import static io.meshport.contract.model.diff.Contracts.changes;
import static io.meshport.contract.model.diff.Contracts.column;
import static io.meshport.contract.model.diff.Contracts.columns;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.model.standard.OdcsContract;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
  private static final OdcsContract OPTIONAL = column("");
  private static final OdcsContract REQUIRED = column("required: true");
  private static final OdcsContract ONE = columns("{name: id}");
  private static final OdcsContract TWO = columns("{name: id}, {name: email, required: true}");

  @Test
  void readersMindNullsAndWritersDoNot() {
    inViews(REQUIRED, OPTIONAL, "required-dropped", Severity.ERROR, Severity.INFO);
    verdict(REQUIRED, OPTIONAL, true, false);
  }

  @Test
  void writersMindWhatTheyMustDeliverAndReadersDoNot() {
    inViews(OPTIONAL, REQUIRED, "required-set", Severity.INFO, Severity.WARNING);
    verdict(OPTIONAL, REQUIRED, false, true);
    inViews(ONE, TWO, "property-added-required", Severity.INFO, Severity.WARNING);
    verdict(ONE, TWO, false, true);
  }

  @Test
  void aRemovedColumnWeighsTheSameForAllAndOnlyBreaksForward() {
    inViews(TWO, ONE, "property-removed", Severity.ERROR, Severity.ERROR);
    verdict(TWO, ONE, true, false);
  }

  @Test
  void numbersMayTakeThePlaceOfIntegersWhereReadersMoveFirst() {
    OdcsContract integer = column("logicalType: integer");
    OdcsContract number = column("logicalType: number");

    inViews(integer, number, "logical-type-widened", Severity.ERROR, Severity.INFO);
    verdict(integer, number, true, false);
    verdict(number, integer, false, false);
  }

  @Test
  void readersMindValuesTheyNeverSaw() {
    OdcsContract narrow = column("logicalTypeOptions: {maximum: 5}, enum: [a]");
    OdcsContract wide = column("logicalTypeOptions: {maximum: 6}, enum: [a]");
    OdcsContract more = column("logicalTypeOptions: {maximum: 5}, enum: [a, b]");

    inViews(narrow, wide, "limit-loosened", Severity.WARNING, Severity.INFO);
    inViews(narrow, more, "allowed-value-added", Severity.WARNING, Severity.INFO);
    verdict(narrow, wide, true, false);
    verdict(wide, narrow, false, true);
    verdict(more, narrow, false, true);
  }

  @Test
  void whatDoesNotTouchTheDataBreaksNoCompatibility() {
    verdict(column("classification: a"), column("classification: b"), true, true);
    verdict(ONE, columns("{name: id}, {name: note}"), true, true);
  }

  private static void inViews(
      OdcsContract older, OdcsContract newer, String rule, Severity readers, Severity writers) {
    assertThat(changes(older, newer, Compatibility.FORWARD)).containsExactly(rule + " " + readers);
    assertThat(changes(older, newer, Compatibility.BACKWARD)).containsExactly(rule + " " + writers);
    assertThat(changes(older, newer, Compatibility.FULL))
        .containsExactly(rule + " " + readers.or(writers));
  }

  private static void verdict(
      OdcsContract older, OdcsContract newer, boolean backward, boolean forward) {
    for (Compatibility view : Compatibility.values()) {
      ContractDiff diff = ContractDiff.between(older, newer, view);
      assertThat(diff.isBackwardCompatible()).isEqualTo(backward);
      assertThat(diff.isForwardCompatible()).isEqualTo(forward);
    }
  }
}
