package io.meshport.contract.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.meshport.platform.json.Json;
import java.util.List;
import java.util.function.Consumer;
import net.sf.jsqlparser.parser.CCJSqlParser;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Parsers of foreign formats, for tests. */
final class Checks {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Checks() {}

  static Schema schema(String text) {
    return SCHEMAS.getSchema(text, InputFormat.JSON);
  }

  static List<String> metaSchemaErrors(String text) {
    return SCHEMAS
        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
        .validate(text, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  static org.apache.avro.Schema avro(String text) {
    return new org.apache.avro.Schema.Parser().parse(text);
  }

  static JsonNode yaml(String text) {
    return Json.mapper().valueToTree(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  /** What jsqlparser 5.4 does not know of the dialects, taken away or put simpler. */
  static String plain(String sql) {
    String plain = sql.replace(" NOT ENFORCED", "").replaceAll("(?m)^PARTITION BY .*\n", "");
    plain = plain.replaceAll("(?m)^CLUSTER BY [^(].*$", "");
    for (String before = ""; !before.equals(plain); ) {
      before = plain;
      plain =
          plain.replaceAll(
              "STRUCT<(?:[^<>'`]++|'(?:[^'\\\\]++|\\\\.)*+'|`(?:[^`]++|``)*+`)*+>", "VARIANT");
    }
    return plain.replaceAll(" ARRAY(?=[ ,\n])", " VARIANT");
  }

  static Consumer<CCJSqlParser> features(String dialect) {
    boolean escapes = List.of("BIGQUERY", "DATABRICKS", "SNOWFLAKE").contains(dialect);
    return parser -> parser.withBackslashEscapeCharacter(escapes);
  }
}
