package io.meshport.contract.model.odcs;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The shapes of servers: each type of system has fields of its own. */
final class ServerShapes {
  /** Types that came with 3.1.0. */
  private static final Set<String> LATER = Set.of("hive", "impala", "zen");

  private static final Check FILE_FORMAT = Checks.oneOf(List.of("parquet", "delta", "json", "csv"));

  private static final Check DELIMITER = Checks.oneOf(List.of("new_line", "array"));

  /** Before 3.1.0 the formats of files were listed, and a schema of DuckDB was a number. */
  private static final Map<String, Check> OLDER =
      Map.of(
          "azure.format", FILE_FORMAT,
          "s3.format", FILE_FORMAT,
          "sftp.format", FILE_FORMAT,
          "azure.delimiter", DELIMITER,
          "s3.delimiter", DELIMITER,
          "sftp.delimiter", DELIMITER,
          "duckdb.schema", Checks.integer(),
          "athena.staging_dir", Checks.any(),
          "custom.stream", Checks.any());

  private final OdcsVersion version;
  private final CommonShapes common;
  private final Check knownType;
  private final Check untyped;
  private final Map<String, Check> typed = new LinkedHashMap<>();

  ServerShapes(OdcsVersion version) {
    this.version = version;
    this.common = new CommonShapes(version);
    Map<String, String> types = new TreeMap<>(ServerFields.BY_TYPE);
    if (version.isSince(OdcsVersion.V3_2_0)) {
      types.put("athena", "stagingDir schema! catalog regionName workgroup");
    } else if (version.isBefore(OdcsVersion.V3_1_0)) {
      types.keySet().removeAll(LATER);
      if (version.isBefore(OdcsVersion.V3_0_2)) {
        types.put("athena", "staging_dir! stagingDir schema! catalog regionName");
      }
    }
    this.knownType = Checks.oneOf(types.keySet());
    this.untyped = described("a server").open();
    types.forEach((type, fields) -> typed.put(type, shape(type, fields)));
  }

  Check servers() {
    return CommonShapes.entries(this::server);
  }

  private void server(Node node, String pointer, Findings findings) {
    String type =
        node instanceof MapNode map && map.get("type") instanceof ScalarNode scalar
            ? scalar.text()
            : "";
    typed.getOrDefault(type, untyped).check(node, pointer, findings);
  }

  private Shape shape(String type, String fields) {
    Shape shape = described("a server of type " + type);
    for (String field : fields.split(" ", -1)) {
      if (field.endsWith("!")) {
        String name = field.substring(0, field.length() - 1);
        shape.required(name, check(type, name));
      } else {
        shape.optional(field, check(type, field));
      }
    }
    return shape;
  }

  private Check check(String type, String field) {
    if (type.equals("sftp") && field.equals("location")) {
      return Checks.text(
          "bad-location", text -> text.startsWith("sftp://"), "Begin it with sftp://");
    }
    return version.isBefore(OdcsVersion.V3_1_0) ? olderCheck(type, field) : check(field);
  }

  private static Check olderCheck(String type, String field) {
    Check other = OLDER.get(type + "." + field);
    return other == null ? check(field) : other;
  }

  private static Check check(String field) {
    return switch (field) {
      case "port" -> Checks.integer();
      case "location", "endpointUrl", "stagingDir" -> Checks.address();
      default -> Checks.text();
    };
  }

  private Shape described(String name) {
    Shape shape =
        Shape.named(name)
            .required("server", Checks.text())
            .required("type", (node, pointer, findings) -> knownType.check(node, pointer, findings))
            .optionalTexts("description", "environment")
            .optional("roles", common.roles())
            .optional("customProperties", common.customProperties());
    return version.isSince(OdcsVersion.V3_1_0)
        ? shape.optional("id", Checks.stableId())
        : shape.open();
  }
}
