package io.meshport.contract.model.odcs;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.document.Document;
import io.meshport.contract.model.document.ListNode;
import io.meshport.contract.model.document.MapNode;
import io.meshport.contract.model.document.Node;
import io.meshport.contract.model.document.Pointer;
import io.meshport.contract.model.document.ScalarNode;
import java.util.List;

/** Checks a document against version 3.1.0 of the standard. */
public final class OdcsValidator {
  /** The version of the standard that the portal speaks. */
  public static final String NATIVE_VERSION = "v3.1.0";

  private static final List<String> VERSIONS =
      List.of(NATIVE_VERSION, "v3.0.2", "v3.0.1", "v3.0.0", "v2.2.2", "v2.2.1", "v2.2.0");

  private static final Check DESCRIPTION =
      Shape.named("the description")
          .optionalTexts("usage", "purpose", "limitations")
          .optional("authoritativeDefinitions", CommonShapes.DEFINITIONS)
          .optional("customProperties", CommonShapes.CUSTOM_PROPERTIES)
          .open();

  private static final Check CONTRACT =
      Shape.named("a data contract")
          .required("apiVersion", Checks.oneOf(VERSIONS).and(OdcsValidator::olderVersion))
          .required("kind", Checks.oneOf(List.of("DataContract")))
          .required("id", Checks.text())
          .required("version", Checks.text())
          .required("status", Checks.text())
          .optionalTexts("name", "tenant", "domain")
          .optional("dataProduct", Checks.text().and(deprecated("dataProduct")))
          .optional("tags", Checks.texts())
          .optional("description", DESCRIPTION)
          .optional("schema", SchemaShapes.SCHEMA)
          .optional("servers", ServerShapes.SERVERS)
          .optional("support", CommonShapes.SUPPORT)
          .optional("price", CommonShapes.PRICE)
          .optional("team", CommonShapes::team)
          .optional("roles", CommonShapes.ROLES)
          .optional("slaProperties", CommonShapes.SLA)
          .optional("slaDefaultElement", Checks.text().and(deprecated("slaDefaultElement")))
          .optional("authoritativeDefinitions", CommonShapes.DEFINITIONS)
          .optional("customProperties", CommonShapes.CUSTOM_PROPERTIES)
          .optional("contractCreatedTs", CommonShapes.timestamp())
          .also(OdcsValidator::tellsEnough);

  private OdcsValidator() {}

  /** What is wrong with the document, and what it could say besides. */
  public static List<ContractFinding> validate(Document document) {
    Findings findings = new Findings(document);
    CONTRACT.check(document.root(), "", findings);
    return findings.list();
  }

  private static void olderVersion(Node node, String pointer, Findings findings) {
    if (node instanceof ScalarNode version
        && VERSIONS.contains(version.text())
        && !version.text().equals(NATIVE_VERSION)) {
      findings.warning(
          "older-api-version",
          pointer,
          "The contract claims " + version.text() + " and is read as " + NATIVE_VERSION,
          "Write apiVersion: " + NATIVE_VERSION);
    }
  }

  private static Check deprecated(String field) {
    return (node, pointer, findings) ->
        findings.warning(
            "deprecated-field",
            pointer,
            "'" + field + "' ends with version 4 of the standard",
            "Strike it");
  }

  private static void tellsEnough(Node node, String pointer, Findings findings) {
    MapNode contract = (MapNode) node;
    if (!(contract.get("schema") instanceof ListNode schema) || schema.items().isEmpty()) {
      findings.warning(
          "no-schema",
          Pointer.child(pointer, "schema"),
          "The contract describes no table, topic or file",
          "Add a schema: its columns are what people search for");
    }
    if (!(contract.get("description") instanceof MapNode description)
        || !description.has("purpose")) {
      findings.hint(
          "no-purpose",
          pointer + "/description/purpose",
          "The contract does not say what the data is for",
          "Add description.purpose");
    }
  }
}
