package io.meshport.contract.model.meaning;

import io.meshport.contract.model.odcs.Fields;
import io.meshport.contract.model.odcs.Findings;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Checks schema objects and their columns. */
final class SchemaMeaning {
  private final Findings findings;
  private final ReferenceMeaning references;
  private final RuleMeaning rules;
  private final LimitMeaning limits;

  SchemaMeaning(SchemaIndex index, Findings findings) {
    this.findings = findings;
    this.references = new ReferenceMeaning(index, findings);
    this.rules = new RuleMeaning(index, findings);
    this.limits = new LimitMeaning(index, findings);
  }

  void check(MapNode contract) {
    Meaning.each(contract, "schema", "", this::object);
  }

  private void object(MapNode object, String pointer) {
    Meaning.each(object, "relationships", pointer, references::check);
    Meaning.each(object, "quality", pointer, (rule, at) -> rules.ofObject(rule, at, object));
    keys(object, pointer);
    Meaning.each(object, "properties", pointer, (column, at) -> column(column, at, object));
  }

  private void column(MapNode column, String pointer, MapNode object) {
    limits.check(column, pointer);
    Meaning.each(column, "relationships", pointer, references::check);
    Meaning.each(column, "quality", pointer, (rule, at) -> rules.ofColumn(rule, at, object));
    Meaning.each(column, "properties", pointer, (nested, at) -> column(nested, at, object));
    MapNode items = Fields.object(column, "items");
    if (items != null) {
      column(items, Pointer.child(pointer, "items"), object);
    }
  }

  private void keys(MapNode object, String pointer) {
    Map<BigDecimal, String> primary = new HashMap<>();
    Map<BigDecimal, String> partition = new HashMap<>();
    Meaning.each(
        object,
        "properties",
        pointer,
        (column, at) -> {
          position(column, at, "primaryKey", "primaryKeyPosition", primary);
          position(column, at, "partitioned", "partitionKeyPosition", partition);
        });
  }

  /** Positions count from 1, -1 stands for none, and no two columns share one. */
  private void position(
      MapNode column, String pointer, String flag, String field, Map<BigDecimal, String> taken) {
    if (!(column.get(field) instanceof ScalarNode value) || !value.isInteger()) {
      return;
    }
    String at = Pointer.child(pointer, field);
    BigDecimal position = value.number().stripTrailingZeros();
    if (position.signum() <= 0) {
      if (position.compareTo(BigDecimal.ONE.negate()) != 0) {
        findings.warning(
            "bad-key-position",
            at,
            "Positions of a key count from 1",
            "Give 1 or more, or strike it");
      }
      return;
    }
    if (!Fields.flag(column, flag)) {
      findings.warning(
          "key-position-without-key",
          at,
          "The column has a place in a key that it does not belong to",
          "Write " + flag + ": true, or strike the position");
      return;
    }
    String other = taken.putIfAbsent(position, Fields.text(column, "name", ""));
    if (other != null) {
      findings.warning(
          "duplicate-key-position",
          at,
          "The column '" + other + "' has this place in the key as well",
          "Number the columns of the key 1, 2, 3");
    }
  }
}
