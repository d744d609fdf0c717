package io.meshport.contract.model.simple;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.odcs.Findings;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.List;

/** Checks a simple contract, so that nothing is lost on its way into the standard. */
public final class SimpleValidator {
  private final Findings findings;

  private SimpleValidator(Findings findings) {
    this.findings = findings;
  }

  /** What is wrong with the document, and what it could say besides. */
  public static List<ContractFinding> validate(Document document, MapNode contract) {
    Findings findings = new Findings(document);
    new SimpleValidator(findings).contract(contract);
    return findings.list();
  }

  private void contract(MapNode contract) {
    for (String field : List.of("name", "domain", "version", "schema")) {
      if (!contract.has(field)) {
        findings.error(
            "required-field",
            "/" + field,
            "A simple contract must have the field '" + field + "'",
            "Add '" + field + "'");
      }
    }
    text(contract, "name");
    text(contract, "domain");
    text(contract, "owner");
    version(contract);
    schema(contract);
    amounts(contract, "sla");
    quality(contract);
    if (!contract.has("owner")) {
      findings.warning(
          "no-owner", "/owner", "The contract names no owner", "Add a mail address or a team");
    }
  }

  private void text(MapNode contract, String field) {
    Node node = contract.get(field);
    if (node != null && !isFilled(node, ScalarNode.Type.TEXT)) {
      findings.error(
          "wrong-type",
          "/" + field,
          "Must be a text that is not empty, not " + node.kind(),
          "Write it in quotes");
    }
  }

  private void version(MapNode contract) {
    Node version = contract.get("version");
    if (version != null
        && !isFilled(version, ScalarNode.Type.TEXT)
        && !isFilled(version, ScalarNode.Type.NUMBER)) {
      findings.error(
          "wrong-type",
          "/version",
          "Must be a version, not " + version.kind(),
          "Write it in quotes: \"1.0.0\"");
    }
  }

  private static boolean isFilled(Node node, ScalarNode.Type type) {
    return node instanceof ScalarNode scalar && scalar.type() == type && !scalar.text().isBlank();
  }

  private void schema(MapNode contract) {
    Node schema = contract.get("schema");
    if (schema instanceof MapNode columns) {
      columns(columns, "/schema");
    } else if (schema != null) {
      findings.error(
          "wrong-type",
          "/schema",
          "Must be an object of columns and their types, not " + schema.kind(),
          "Write {\"column\": \"type\", …}");
    }
  }

  private void columns(MapNode columns, String pointer) {
    columns
        .fields()
        .forEach(
            (name, type) -> {
              String at = Pointer.child(pointer, name);
              if (type instanceof MapNode nested) {
                columns(nested, at);
              } else if (!isFilled(type, ScalarNode.Type.TEXT)) {
                findings.error(
                    "wrong-type",
                    at,
                    "Must be the type of the column, not " + type.kind(),
                    "Write a type such as \"string\" or \"decimal(10,2)\"");
              } else if (SimpleType.parse(((ScalarNode) type).text()).logical() == null) {
                findings.warning(
                    "unknown-type",
                    at,
                    "'" + ((ScalarNode) type).text() + "' is no type that the portal knows",
                    "It is kept as the physical type; use a common name to have it understood");
              }
            });
  }

  private void amounts(MapNode contract, String field) {
    Node node = contract.get(field);
    if (node instanceof MapNode map) {
      map.fields().forEach((name, value) -> single(value, Pointer.child("/" + field, name)));
    } else if (node != null) {
      findings.error(
          "wrong-type",
          "/" + field,
          "Must be an object, not " + node.kind(),
          "Write {\"freshness\": \"24h\", …}");
    }
  }

  private void single(Node value, String pointer) {
    if (!isFilled(value, ScalarNode.Type.TEXT) && !isFilled(value, ScalarNode.Type.NUMBER)) {
      findings.error(
          "wrong-type",
          pointer,
          "Must be one amount, not " + value.kind(),
          "Write an amount such as \"24h\" or \"99.9%\"");
    }
  }

  private void quality(MapNode contract) {
    Node node = contract.get("quality");
    if (node instanceof MapNode map) {
      map.fields()
          .forEach((kind, value) -> expectation(contract, value, Pointer.child("/quality", kind)));
    } else if (node != null) {
      findings.error(
          "wrong-type",
          "/quality",
          "Must be an object, not " + node.kind(),
          "Write {\"completeness\": \"> 99%\", …}");
    }
  }

  private void expectation(MapNode contract, Node value, String pointer) {
    if (value instanceof MapNode columns) {
      columns
          .fields()
          .forEach((name, of) -> ofColumn(contract, name, of, Pointer.child(pointer, name)));
    } else {
      readable(value, pointer);
    }
  }

  private void ofColumn(MapNode contract, String column, Node value, String pointer) {
    if (contract.get("schema") instanceof MapNode schema && !schema.has(column)) {
      findings.error(
          "unknown-column",
          pointer,
          "The contract has no column '" + column + "'",
          "Name a column of the schema");
    }
    readable(value, pointer);
  }

  private void readable(Node value, String pointer) {
    if (SimpleQuality.parse(value).isEmpty()) {
      findings.error(
          "bad-expectation",
          pointer,
          "Is no expectation that the portal can read",
          "Write a comparison such as \"> 99%\" or \"<= 5 rows\"");
    }
  }
}
