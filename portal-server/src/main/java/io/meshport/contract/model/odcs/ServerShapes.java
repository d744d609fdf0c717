package io.meshport.contract.model.odcs;

import static java.util.Map.entry;

import io.meshport.contract.model.document.MapNode;
import io.meshport.contract.model.document.Node;
import io.meshport.contract.model.document.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** The shapes of servers: each type of system has fields of its own. */
final class ServerShapes {
  static final Check SERVERS = CommonShapes.entries(ServerShapes::server);

  /** The fields by type; an exclamation mark stands behind those that must be there. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          entry("api", "location!"),
          entry("athena", "stagingDir! schema! catalog regionName"),
          entry("azure", "location! format! delimiter"),
          entry("bigquery", "project! dataset!"),
          entry("clickhouse", "host! port! database!"),
          entry("cloudsql", "host! port! database! schema!"),
          entry("databricks", "catalog! schema! host"),
          entry("db2", "host! port! database! schema"),
          entry("denodo", "host! port! database"),
          entry("dremio", "host! port! schema"),
          entry("duckdb", "database! schema"),
          entry("glue", "account! database! location format"),
          entry("hive", "host! database! port"),
          entry("impala", "host! database! port"),
          entry("informix", "host! database! port"),
          entry("kafka", "host! format"),
          entry("kinesis", "region format"),
          entry("local", "path! format!"),
          entry("mysql", "host! port! database!"),
          entry("oracle", "host! port! serviceName!"),
          entry("postgres", "host! port! database! schema!"),
          entry("postgresql", "host! port! database! schema!"),
          entry("presto", "host! catalog schema"),
          entry("pubsub", "project!"),
          entry("redshift", "database! schema! host region account"),
          entry("s3", "location! endpointUrl format delimiter"),
          entry("sftp", "location! format delimiter"),
          entry("snowflake", "account! database! schema! host port warehouse"),
          entry("sqlserver", "host! database! schema! port"),
          entry("synapse", "host! port! database!"),
          entry("trino", "host! port! catalog! schema!"),
          entry("vertica", "host! port! database! schema!"),
          entry("zen", "host! database! port"),
          entry(
              "custom",
              "account catalog database dataset delimiter endpointUrl format host location path"
                  + " port project region regionName schema serviceName stagingDir warehouse"
                  + " stream"));

  private static final Check KNOWN_TYPE = Checks.oneOf(new TreeSet<>(FIELDS.keySet()));
  private static final Check UNTYPED = common("a server").open();
  private static final Map<String, Check> TYPED = typed();

  private ServerShapes() {}

  private static void server(Node node, String pointer, Findings findings) {
    String type =
        node instanceof MapNode map && map.get("type") instanceof ScalarNode scalar
            ? scalar.text()
            : "";
    TYPED.getOrDefault(type, UNTYPED).check(node, pointer, findings);
  }

  private static Map<String, Check> typed() {
    Map<String, Check> shapes = new LinkedHashMap<>();
    FIELDS.forEach((type, fields) -> shapes.put(type, shape(type, fields)));
    return shapes;
  }

  private static Shape shape(String type, String fields) {
    Shape shape = common("a server of type " + type);
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

  private static Check check(String type, String field) {
    if (type.equals("sftp") && field.equals("location")) {
      return Checks.text(
          "bad-location", text -> text.startsWith("sftp://"), "Begin it with sftp://");
    }
    return switch (field) {
      case "port" -> Checks.integer();
      case "location", "endpointUrl", "stagingDir" -> Checks.address();
      default -> Checks.text();
    };
  }

  private static Shape common(String name) {
    return Shape.named(name)
        .required("server", Checks.text())
        .required("type", ServerShapes::type)
        .optional("id", Checks.stableId())
        .optionalTexts("description", "environment")
        .optional("roles", CommonShapes.ROLES)
        .optional("customProperties", CommonShapes.CUSTOM_PROPERTIES);
  }

  private static void type(Node node, String pointer, Findings findings) {
    KNOWN_TYPE.check(node, pointer, findings);
  }
}
