package io.meshport.contract.model.simple;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Position;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column as people write it: {@code decimal(10,2)}, {@code string!}, {@code bigint
 * not null pk}, {@code array<string>}.
 *
 * @param physical the type without its marks, as written
 * @param required whether it is marked as never empty
 * @param primaryKey whether it is marked as key
 */
record SimpleType(String physical, boolean required, boolean primaryKey) {
  /** A type that goes on for longer is not taken apart: it would nest without end. */
  private static final int LONGEST = 200;

  private static final Pattern MARK =
      Pattern.compile("(?i)\\s*(!|\\bnot null|\\bpk|\\bprimary key)\\s*$");

  private static final Pattern ARRAY =
      Pattern.compile("(?i)(?:array|list)<(.*)>|(.*)\\[]|(?:array|list)");

  private static final Map<String, String> LOGICAL =
      Map.ofEntries(
          Map.entry("string text char varchar uuid", "string"),
          Map.entry("int integer long bigint smallint", "integer"),
          Map.entry("decimal numeric float double number real money", "number"),
          Map.entry("bool boolean", "boolean"),
          Map.entry("date", "date"),
          Map.entry("time", "time"),
          Map.entry("timestamp datetime timestamptz", "timestamp"),
          Map.entry("object struct record json row", "object"));

  static SimpleType parse(String text) {
    String rest = text.strip();
    boolean required = false;
    boolean key = false;
    for (Matcher mark = MARK.matcher(rest); mark.find(); mark = MARK.matcher(rest)) {
      String word = mark.group(1).toLowerCase(Locale.ROOT);
      boolean isKey = word.equals("pk") || word.equals("primary key");
      key |= isKey;
      required |= !isKey;
      rest = rest.substring(0, mark.start());
    }
    return new SimpleType(rest.strip(), required, key);
  }

  /** The type in words of the standard; none for a type that the table does not know. */
  @Nullable String logical() {
    if (physical.length() > LONGEST) {
      return null;
    }
    if (ARRAY.matcher(physical).matches()) {
      return "array";
    }
    String word = physical.toLowerCase(Locale.ROOT).replaceFirst("[^a-z].*", "");
    return LOGICAL.entrySet().stream()
        .filter(entry -> List.of(entry.getKey().split(" ", -1)).contains(word))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Writes the type into a column, the type of an array's elements below it. */
  void write(Tree column, Position position) {
    column
        .text("logicalType", logical())
        .text("physicalType", physical)
        .flag("required", required)
        .flag("primaryKey", primaryKey);
    Matcher array = ARRAY.matcher(physical);
    if (physical.length() <= LONGEST && array.matches()) {
      String element = array.group(1) == null ? array.group(2) : array.group(1);
      if (element != null && !element.isBlank()) {
        column.node("items", items(element, position));
      }
    }
  }

  private static MapNode items(String element, Position position) {
    Tree items = new Tree(position);
    parse(element).write(items, position);
    return items.build();
  }
}
