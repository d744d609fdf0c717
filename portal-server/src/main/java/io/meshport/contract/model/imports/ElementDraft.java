package io.meshport.contract.model.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.document.Limits;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.Position;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table, a column, or the elements of an array, in a contract that grows from a source. */
public final class ElementDraft {
  /**
   * Objects inside objects; a document of the standard may nest no deeper than the portal reads.
   */
  public static final int MOST_LEVELS = 18;

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final ContractDraft contract;
  private final ObjectNode node;
  private final String pointer;
  private final String source;
  private final Position position;
  private final int level;
  private final Map<String, ElementDraft> children = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();

  private ElementDraft(
      ContractDraft contract,
      ObjectNode node,
      String pointer,
      String source,
      Position position,
      int level) {
    this.contract = contract;
    this.node = node;
    this.pointer = pointer;
    this.source = source;
    this.position = position;
    this.level = level;
  }

  static ElementDraft ofObject(
      ContractDraft contract, ObjectNode node, int index, String name, Position at) {
    ElementDraft object =
        new ElementDraft(contract, node, Pointer.child("/schema", index), name, at, 0);
    object.text("id", index == 0 ? stableId(name) : stableId(name) + "-" + (index + 1));
    return object.text("name", name);
  }

  /** Adds a column or field of this name. */
  public ElementDraft child(String name, Position at) {
    contract.grow(at);
    int index = node.path("properties").size();
    ObjectNode child = node.withArray("/properties").addObject();
    ElementDraft field =
        new ElementDraft(
            contract,
            child,
            Pointer.child(pointer + "/properties", index),
            source + "." + name,
            at,
            level + 1);
    String id = stableId(name);
    field.text("id", ids.add(id) ? id : id + "-" + (index + 1)).text("name", name);
    if (children.putIfAbsent(name, field) != null) {
      field.warn("The name '" + name + "' stands twice in the source; both are kept");
    }
    return field;
  }

  /** The elements of an array. */
  public ElementDraft items(Position at) {
    contract.grow(at);
    ObjectNode items = node.putObject("items");
    return new ElementDraft(contract, items, pointer + "/items", source + "[]", at, level + 1);
  }

  /** Whether fields may come below this one; if not, a note tells what is left out. */
  public boolean nests() {
    if (level < MOST_LEVELS) {
      return true;
    }
    warn("What lies more than " + MOST_LEVELS + " levels deep is left out");
    return false;
  }

  /** The column of this name, if there is one. */
  public @Nullable ElementDraft find(String name) {
    return children.get(name);
  }

  /** The columns, in order. */
  public List<ElementDraft> children() {
    return List.copyOf(children.values());
  }

  /** Its name; empty for the elements of an array. */
  public String name() {
    return node.path("name").asText();
  }

  /** Its type in words of the standard; empty where it has none. */
  public String logicalType() {
    return node.path("logicalType").asText();
  }

  /** Sets a text, if there is one. */
  public ElementDraft text(String field, @Nullable String value) {
    String clean = value == null ? "" : value.strip();
    if (clean.isEmpty()) {
      return this;
    }
    if (clean.length() > Limits.STANDARD.text()) {
      warn("The " + field + " is cut after " + Limits.STANDARD.text() + " characters");
      clean = cut(clean);
    }
    node.put(field, clean);
    return this;
  }

  /** Sets a text, unless there is one already. */
  public ElementDraft textIfAbsent(String field, @Nullable String value) {
    return node.has(field) ? this : text(field, value);
  }

  private static String cut(String text) {
    boolean insidePair = Character.isHighSurrogate(text.charAt(Limits.STANDARD.text() - 1));
    return text.substring(0, insidePair ? Limits.STANDARD.text() - 1 : Limits.STANDARD.text());
  }

  /** True is written, false goes without saying. */
  public ElementDraft flag(String field, boolean value) {
    if (value) {
      node.put(field, true);
    }
    return this;
  }

  /** Whether a flag is set. */
  public boolean has(String field) {
    return node.path(field).asBoolean();
  }

  /** Its place in the primary key. */
  public int keyPosition() {
    return node.path("primaryKeyPosition").asInt();
  }

  /** Sets a value of any kind. */
  public ElementDraft set(String field, JsonNode value) {
    node.set(field, value);
    return this;
  }

  /** Its tree, for what has no method of its own. */
  public ObjectNode node() {
    return node;
  }

  /** Sets a whole number. */
  public ElementDraft number(String field, int value) {
    node.put(field, value);
    return this;
  }

  /** Adds a limit or format of its logical type. */
  public ElementDraft option(String name, JsonNode value) {
    node.withObject("/logicalTypeOptions").set(name, value);
    return this;
  }

  /** Adds a format of its logical type. */
  public ElementDraft format(String format) {
    return option("format", JsonNodeFactory.instance.textNode(format));
  }

  /** Keeps what the standard has no word for. */
  public ElementDraft custom(String property, JsonNode value) {
    node.withArray("/customProperties").addObject().put("property", property).set("value", value);
    return this;
  }

  /** Keeps a text that the standard has no word for. */
  public ElementDraft custom(String property, String value) {
    return custom(property, JsonNodeFactory.instance.textNode(value));
  }

  /** Adds a tag. */
  public ElementDraft tag(String tag) {
    node.withArray("/tags").add(tag);
    return this;
  }

  /** Adds an empty quality rule. */
  public ObjectNode rule() {
    return node.withArray("/quality").addObject();
  }

  /** Only these values may come. */
  public ElementDraft allow(List<? extends JsonNode> values) {
    ObjectNode rule = libraryRule("invalidValues", "conformity");
    rule.putObject("arguments").putArray("validValues").addAll(values);
    rule.put("mustBe", 0);
    return this;
  }

  /** No combination of these columns comes twice. */
  public ElementDraft distinct(List<String> columns) {
    ObjectNode rule = libraryRule("duplicateValues", "uniqueness");
    columns.forEach(rule.putObject("arguments").putArray("properties")::add);
    rule.put("mustBe", 0);
    return this;
  }

  private ObjectNode libraryRule(String metric, String dimension) {
    return rule().put("type", "library").put("metric", metric).put("dimension", dimension);
  }

  /** Refers to a column elsewhere. */
  public ElementDraft refersTo(String reference) {
    node.withArray("/relationships").addObject().put("type", "foreignKey").put("to", reference);
    return this;
  }

  /** Refers with several columns to as many elsewhere. */
  public ElementDraft refersTo(List<String> from, List<String> to) {
    ObjectNode relationship =
        node.withArray("/relationships").addObject().put("type", "foreignKey");
    from.forEach(relationship.putArray("from")::add);
    to.forEach(relationship.putArray("to")::add);
    return this;
  }

  /**
   * How others refer to a column of this table: by names where the standard allows, else by ids.
   */
  public String referenceTo(ElementDraft column) {
    boolean plain =
        PLAIN_NAME.matcher(name()).matches() && PLAIN_NAME.matcher(column.name()).matches();
    return plain
        ? name() + "." + column.name()
        : "schema/" + id(this) + "/properties/" + id(column);
  }

  private static String id(ElementDraft element) {
    return element.node.path("id").asText();
  }

  /** Tells that something of it was lost or may be wrong. */
  public void warn(String message) {
    contract.warn(source, position, pointer, message);
  }

  /** Tells what was decided about it. */
  public void hint(String message) {
    contract.hint(source, position, pointer, message);
  }

  /** An id of the standard that resembles a name. */
  public static String stableId(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]", "-");
  }
}
