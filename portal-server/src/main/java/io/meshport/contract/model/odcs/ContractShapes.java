package io.meshport.contract.model.odcs;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The shape of a whole contract, by the version that it declares. */
final class ContractShapes {
  private static final Map<OdcsVersion, Check> SHAPES = shapes();

  private ContractShapes() {}

  static Check of(OdcsVersion version) {
    return SHAPES.getOrDefault(version, Checks.object());
  }

  private static Map<OdcsVersion, Check> shapes() {
    Map<OdcsVersion, Check> shapes = new EnumMap<>(OdcsVersion.class);
    for (OdcsVersion version : OdcsVersion.values()) {
      shapes.put(version, version == OdcsVersion.V2_2 ? Shapes22.CONTRACT : contract(version));
    }
    return shapes;
  }

  private static Check contract(OdcsVersion version) {
    CommonShapes common = new CommonShapes(version);
    boolean current = version.isSince(OdcsVersion.V3_1_0);
    Shape shape =
        Shape.named("a data contract")
            .required("apiVersion", apiVersion())
            .required("kind", Checks.oneOf(List.of("DataContract")))
            .required("id", Checks.text())
            .required("version", Checks.text())
            .optionalTexts("name", "tenant", "domain")
            .optional("dataProduct", current ? deprecated("dataProduct") : Checks.text())
            .optional("tags", Checks.texts())
            .optional("description", description(version, common))
            .optional("schema", new SchemaShapes(version).schema())
            .optional("servers", new ServerShapes(version).servers())
            .optional("support", common.support())
            .optional("price", common.price())
            .optional("team", common.team())
            .optional("roles", common.roles())
            .optional("slaProperties", common.serviceLevels())
            .optional(
                "slaDefaultElement", current ? deprecated("slaDefaultElement") : Checks.text())
            .optional("customProperties", common.customProperties())
            .optional("contractCreatedTs", CommonShapes.timestamp())
            .also(ContractShapes::tellsEnough);
    if (version.isSince(OdcsVersion.V3_0_1)) {
      shape.optional("authoritativeDefinitions", common.definitions());
    }
    if (version.isSince(OdcsVersion.V3_2_0)) {
      return shape.optionalTexts("status").optional("context", new DraftShapes(common).context());
    }
    return shape.required("status", Checks.text());
  }

  private static Check description(OdcsVersion version, CommonShapes common) {
    Shape shape =
        Shape.named("the description").optionalTexts("usage", "purpose", "limitations").open();
    return version.isSince(OdcsVersion.V3_0_1)
        ? shape
            .optional("authoritativeDefinitions", common.definitions())
            .optional("customProperties", common.customProperties())
        : shape;
  }

  /** The version is known; whoever declares another than the portal's is told what follows. */
  static Check apiVersion() {
    return Checks.oneOf(OdcsVersion.names())
        .and(
            (node, pointer, findings) -> {
              if (node instanceof ScalarNode name
                  && OdcsVersion.names().contains(name.text())
                  && !name.text().equals(OdcsValidator.NATIVE_VERSION)) {
                otherVersion(name.text(), pointer, findings);
              }
            });
  }

  private static void otherVersion(String name, String pointer, Findings findings) {
    if (name.startsWith("v3.2")) {
      findings.warning(
          "draft-api-version",
          pointer,
          "Version " + name + " of the standard is a draft, which may still change",
          "Write apiVersion: " + OdcsValidator.NATIVE_VERSION + " unless you need the draft");
    } else {
      findings.warning(
          "older-api-version",
          pointer,
          "The contract is held to " + name + " and read as " + OdcsValidator.NATIVE_VERSION,
          "Send it again as " + OdcsValidator.NATIVE_VERSION + ", which the export gives you");
    }
  }

  private static Check deprecated(String field) {
    return Checks.text()
        .and(
            (node, pointer, findings) ->
                findings.warning(
                    "deprecated-field",
                    pointer,
                    "'" + field + "' ends with version 4 of the standard",
                    "Strike it"));
  }

  private static void tellsEnough(Node node, String pointer, Findings findings) {
    MapNode contract = (MapNode) node;
    if (!(contract.get("schema") instanceof ListNode schema) || schema.items().isEmpty()) {
      noSchema(Pointer.child(pointer, "schema"), findings);
    }
    noPurpose(contract, pointer, findings);
  }

  static void noSchema(String pointer, Findings findings) {
    findings.warning(
        "no-schema",
        pointer,
        "The contract describes no table, topic or file",
        "Add a schema: its columns are what people search for");
  }

  static void noPurpose(MapNode contract, String pointer, Findings findings) {
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
