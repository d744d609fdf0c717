package io.meshport.contract.model.diff;

import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.contract.model.standard.OdcsMapper;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Notation;
import java.util.List;

/** Small contracts in YAML flow style for comparisons. */
final class Contracts {
  private Contracts() {}

  /** A contract with these sections and nothing else. */
  static OdcsContract contract(String sections) {
    String yaml = "{" + sections + "}";
    return OdcsMapper.read((MapNode) DocumentParser.parse(yaml, Notation.YAML).root());
  }

  /** A table {@code orders} whose column {@code email} has these fields. */
  static OdcsContract column(String fields) {
    return columns("{name: email" + (fields.isEmpty() ? "" : ", " + fields) + "}");
  }

  /** A table {@code orders} with these columns. */
  static OdcsContract columns(String columns) {
    return contract("schema: [{name: orders, properties: [" + columns + "]}]");
  }

  /** The rules and severities of what changed, the heaviest first: {@code rule SEVERITY}. */
  static List<String> changes(OdcsContract older, OdcsContract newer, Compatibility view) {
    return ContractDiff.between(older, newer, view).changes().stream()
        .map(change -> change.rule().rule() + " " + change.severity())
        .toList();
  }
}
