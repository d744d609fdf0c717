package io.meshport.contract.model.odcs;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.List;

/** The shapes of 2.2.0 to 2.2.2: open everywhere, with the names that version 3 replaced. */
final class Shapes22 {
  private static final Check DEFINITIONS =
      Checks.list(
          open("an authoritative definition")
              .required("url", Checks.text())
              .required("type", Checks.text()));

  private static final Check QUALITY =
      Checks.list(
          open("a quality rule")
              .required("templateName", Checks.text())
              .required("toolName", Checks.text())
              .optionalTexts("code", "description", "toolRuleName", "dimension", "columns")
              .optionalTexts("column", "type", "severity", "businessImpact")
              .optionalTexts("scheduleCronExpression")
              .optional(
                  "customProperties",
                  Checks.list(
                      open("a custom property")
                          .optionalTexts("property")
                          .optional("value", Checks.object()))));

  private static final Check COLUMNS =
      Checks.list(
          open("a column")
              .required("column", Checks.text())
              .required("logicalType", Checks.text())
              .required("physicalType", Checks.text())
              .optionalTexts("businessName", "description", "classification")
              .optionalTexts("encryptedColumnName", "transformLogic", "transformDescription")
              .optional("isPrimaryKey", Checks.bool())
              .optional("primaryKeyPosition", Checks.integer())
              .optional("isNullable", Checks.bool())
              .optional("isUnique", Checks.bool())
              .optional("partitionStatus", Checks.bool())
              .optional("partitionKeyPosition", Checks.integer())
              .optional("clusterStatus", Checks.bool())
              .optional("clusterKeyPosition", Checks.integer())
              .optional("criticalDataElementStatus", Checks.bool())
              .optional("transformSourceTables", Checks.texts())
              .optional("sampleValues", Checks.texts())
              .optional("tags", Checks.texts())
              .optional("authoritativeDefinitions", DEFINITIONS));

  private static final Check DATASET =
      Checks.list(
          open("a table")
              .required("table", Checks.text())
              .optionalTexts("physicalName", "priorTableName", "description", "dataGranularity")
              .optional("authoritativeDefinitions", DEFINITIONS)
              .optional("columns", COLUMNS)
              .optional("quality", QUALITY)
              .also(
                  (node, pointer, findings) ->
                      SchemaShapes.describedColumns(node, pointer, "columns", findings)));

  static final Check CONTRACT =
      people(
          open("a data contract")
              .required("version", Checks.text())
              .required("kind", Checks.oneOf(List.of("DataContract")))
              .required("uuid", Checks.text())
              .required("type", Checks.text())
              .required("status", Checks.text())
              .required("dataset", DATASET)
              .required("datasetName", Checks.text())
              .required("quantumName", Checks.text())
              .optional("apiVersion", ContractShapes.apiVersion())
              .optionalTexts("datasetKind", "userConsumptionMode", "tenant", "sourceSystem")
              .optionalTexts("sourcePlatform", "server", "productSlackChannel", "productDl")
              .optionalTexts("productFeedbackUrl", "username", "password", "driverVersion")
              .optionalTexts("driver", "project", "datasetDomain", "database")
              .optional("tags", Checks.texts())
              .optional(
                  "description",
                  open("the description").optionalTexts("usage", "purpose", "limitations"))
              .also(Shapes22::tellsEnough));

  private Shapes22() {}

  private static Shape people(Shape contract) {
    return contract
        .optional(
            "price",
            open("the price")
                .optional("priceAmount", Checks.number())
                .optionalTexts("priceCurrency", "priceUnit"))
        .optional(
            "stakeholders",
            Checks.list(
                open("a stakeholder")
                    .optionalTexts("username", "role", "dateIn", "dateOut", "replacedByUsername")))
        .optional(
            "roles",
            Checks.list(
                open("a role")
                    .required("role", Checks.text())
                    .required("access", Checks.text())
                    .optionalTexts("firstLevelApprovers", "secondLevelApprovers")))
        .optionalTexts("slaDefaultColumn")
        .optional(
            "slaProperties",
            Checks.list(
                open("a service level")
                    .required("property", Checks.text())
                    .required("value", Shapes22::textOrNumber)
                    .optional("valueExt", Shapes22::textOrNumber)
                    .optionalTexts("unit", "column", "driver")));
  }

  private static Shape open(String name) {
    return Shape.named(name).open();
  }

  private static void textOrNumber(Node node, String pointer, Findings findings) {
    if (!Checks.isText(node) && !Checks.isNumber(node)) {
      findings.error(
          "wrong-type",
          pointer,
          "Must be a text or a number, not " + node.kind(),
          "Write one amount");
    }
  }

  private static void tellsEnough(Node node, String pointer, Findings findings) {
    MapNode contract = (MapNode) node;
    if (contract.get("dataset") instanceof ListNode dataset && dataset.items().isEmpty()) {
      ContractShapes.noSchema(Pointer.child(pointer, "dataset"), findings);
    }
    for (String secret : List.of("username", "password")) {
      if (contract.get(secret) instanceof ScalarNode) {
        findings.warning(
            "holds-credentials",
            Pointer.child(pointer, secret),
            "A contract is read by many; it should hold no credentials",
            "Strike '" + secret + "' and hand it out in another way");
      }
    }
    ContractShapes.noPurpose(contract, pointer, findings);
  }
}
