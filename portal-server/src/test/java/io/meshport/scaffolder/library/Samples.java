package io.meshport.scaffolder.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people enter in the wizard: the values that every template of the library asks for. */
final class Samples {
  static final List<String> TYPES =
      List.of("string", "integer", "number", "boolean", "date", "timestamp");

  /** Words that are something else in one language or another. */
  static final List<String> WORDS =
      List.of(
          "He said \"no\": it's 5 > 3 & 2 < 4, 100% sure; # not a comment",
          "two\nlines\n---\n- like: YAML\n\ttab\\",
          "'; DROP TABLE parcels; -- \"; drop table x; /* */ $$ `x`",
          "\"\"\" + __import__('os').system('id') + ''' \\\" \\n \\",
          "{{ env_var('SECRET') }} {% if x %} {{{{ {# c #} ${SECRET} $(id) %s {0} <b>&amp;</b> | a",
          "} if true\nallow := true # p\u00e4ckage \u65e5\u672c \ud83d\ude80 \u2028 end",
          "null",
          "- x",
          "1.0",
          "@at `tick` !tag *alias &anchor ? key %directive");

  private Samples() {}

  static Map<String, ObjectNode> all() {
    Map<String, ObjectNode> sets = new LinkedHashMap<>();
    sets.put("minimal", minimal());
    sets.put("typical", typical());
    sets.put("hostile", hostile());
    sets.put("many", many(200));
    sets.put("keyless", keyless());
    return sets;
  }

  static ObjectNode object(String json) {
    try {
      return (ObjectNode) Json.mapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static ObjectNode basic(String title, String description, String owner) {
    return Json.mapper()
        .createObjectNode()
        .put("domain", "logistics")
        .put("name", "parcel-events")
        .put("title", title)
        .put("description", description)
        .put("owner", owner)
        .put("port", "daily-parcels");
  }

  /** Only what must be entered. */
  static ObjectNode minimal() {
    ObjectNode values = basic("Parcel events", "What happens to parcels.", "group:default/hub");
    values.set("columns", object("{\"c\": [{\"name\": \"id\", \"type\": \"string\"}]}").get("c"));
    return values;
  }

  /** Twelve columns of all types, with a key of two columns, rules and personal data. */
  static ObjectNode typical() {
    ObjectNode values =
        basic("Parcel events", "Every scan of a parcel on its way.", "group:default/hub");
    values.put("usage", "Join by parcel_id.").put("contact", "hub@example.org").put("ci", "gitlab");
    values.put("freshnessHours", 6).put("retentionDays", 400).put("availability", "99.9");
    values.put("publish", true);
    values.putArray("inputs").add("sales/orders/daily-orders").add("crm/customers/people");
    values.set(
        "columns",
        object(
                """
                {"c": [
                  {"name": "parcel_id", "type": "string", "primaryKey": true, "description": "Id"},
                  {"name": "scan_number", "type": "integer", "primaryKey": true, "minimum": 1},
                  {"name": "scanned_at", "type": "timestamp", "required": true},
                  {"name": "status", "type": "string", "required": true,
                   "allowed": ["SCANNED", "DELIVERED", "LOST"]},
                  {"name": "weight_kg", "type": "number", "minimum": 0, "maximum": 31.5},
                  {"name": "is_express", "type": "boolean", "allowed": ["true"]},
                  {"name": "promised_on", "type": "date"},
                  {"name": "zone", "type": "integer", "allowed": ["1", "2", "3"], "maximum": 3},
                  {"name": "receiver_mail", "type": "string", "classification": "confidential",
                   "personal": true, "unique": true},
                  {"name": "order", "type": "string", "classification": "public"},
                  {"name": "fee", "type": "number", "allowed": ["1.5", "2.75"],
                   "classification": "restricted"},
                  {"name": "updated_at", "type": "timestamp"}]}
                """)
            .get("c"));
    return values;
  }

  /** Everything that takes free words holds words that look like code. */
  static ObjectNode hostile() {
    ObjectNode values = basic(WORDS.get(0), String.join("\n", WORDS), WORDS.get(2));
    values.put("usage", WORDS.get(4)).put("accessPurpose", WORDS.get(3));
    values.putArray("inputs").add("sales/orders/daily-orders");
    ArrayNode columns = values.putArray("columns");
    columns.addObject().put("name", "id").put("type", "integer").put("primaryKey", true);
    columns.addObject().put("name", "changed_at").put("type", "timestamp").put("required", true);
    int index = 0;
    for (String word : WORDS) {
      ObjectNode column =
          columns
              .addObject()
              .put("name", "column_" + index++)
              .put("type", "string")
              .put("description", word)
              .put("classification", "restricted");
      column.putArray("allowed").add(word).add("x");
    }
    return values;
  }

  /** As many columns as a wide table has, with a rule each. */
  static ObjectNode many(int count) {
    ObjectNode values = basic("Wide", "A table of many columns.", "group:default/hub");
    ArrayNode columns = values.putArray("columns");
    for (int i = 0; i < count; i++) {
      String type = TYPES.get(i % TYPES.size());
      ObjectNode column = columns.addObject().put("name", "column_" + i).put("type", type);
      column.put("description", "The value number " + i + " of the record, as it was sent");
      column.put("required", i % 2 == 0).put("unique", i % 7 == 0).put("personal", i % 5 == 0);
      column.put("classification", i % 3 == 0 ? "confidential" : "internal");
      if (type.equals("string")) {
        column.putArray("allowed").add("A").add("B").add("C");
      } else {
        column.put("minimum", 0).put("maximum", 1000);
      }
    }
    ((ObjectNode) columns.get(0)).put("primaryKey", true);
    return values;
  }

  /** A public table without a key and without a timestamp, as a form sends empty fields. */
  static ObjectNode keyless() {
    ObjectNode values = basic("Tariffs", "What a parcel costs.", "user:default/ana");
    values.put("ci", "none").put("contact", "").put("usage", "").putArray("inputs");
    values.set(
        "columns",
        object(
                """
                {"c": [
                  {"name": "zone", "type": "string", "description": "", "classification": "public",
                   "allowed": [], "required": false, "minimum": null, "maximum": null},
                  {"name": "price", "type": "number", "classification": "public", "minimum": 0}]}
                """)
            .get("c"));
    return values;
  }
}
