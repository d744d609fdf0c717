package io.meshport.contract.model.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ImportNote;
import io.meshport.contract.model.standard.OdcsMapper;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A contract that grows from a foreign source, and the notes about it. */
public final class ContractDraft {
  /** Columns and fields of all levels; beyond that a source is refused. */
  public static final int MOST_ELEMENTS = 10_000;

  /** Notes that are told one by one; the rest is counted. */
  private static final int MOST_NOTES = 500;

  private static final String FIRST_VERSION = "1.0.0";

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final Map<String, ElementDraft> objects = new LinkedHashMap<>();
  private final TreeSet<String> leftOut = new TreeSet<>();
  private final List<ImportNote> notes = new ArrayList<>();
  private final ImportSettings settings;
  private int objectCount;
  private int elements;
  private int untold;

  /** A contract without anything in it. */
  public ContractDraft(ImportSettings settings) {
    this.settings = settings;
    root.put("apiVersion", "v3.1.0").put("kind", "DataContract");
  }

  /** Fields of the contract itself; what the settings say goes before them. */
  public ObjectNode root() {
    return root;
  }

  /** Sets a text of the contract itself, if there is one. */
  public void text(String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      root.put(field, value.strip());
    }
  }

  /** Whether an object of this name is wanted; those that are not are remembered for messages. */
  public boolean takes(String object) {
    if (settings.takes(object)) {
      return true;
    }
    leftOut.add(object);
    return false;
  }

  /** Adds a table, topic or message. */
  public ElementDraft object(String name, String physicalType, Position at) {
    ObjectNode node = root.withArray("/schema").addObject();
    ElementDraft object = ElementDraft.ofObject(this, node, objectCount, name, at);
    objectCount++;
    if (objects.putIfAbsent(name, object) != null) {
      object.warn("The name '" + name + "' stands twice in the source; both are kept");
    }
    return object.text("logicalType", "object").text("physicalType", physicalType);
  }

  /** The object of this name, if it was added. */
  public @Nullable ElementDraft find(String object) {
    return objects.get(object);
  }

  /** Tells that something was lost or may be wrong. */
  public void warn(String source, @Nullable Position at, String pointer, String message) {
    note(ImportNote.Level.WARNING, source, at, pointer, message);
  }

  /** Tells what was decided. */
  public void hint(String source, @Nullable Position at, String pointer, String message) {
    note(ImportNote.Level.HINT, source, at, pointer, message);
  }

  private void note(
      ImportNote.Level level,
      String source,
      @Nullable Position at,
      String pointer,
      String message) {
    if (notes.size() >= MOST_NOTES) {
      untold++;
      return;
    }
    notes.add(new ImportNote(level, source, at == null ? null : at.line(), pointer, message));
  }

  void grow(Position at) {
    elements++;
    if (elements > MOST_ELEMENTS) {
      throw new MalformedDocument(
          "too-many-columns",
          "The source has more than " + MOST_ELEMENTS + " columns, repeated ones included",
          "",
          at);
    }
  }

  /**
   * The contract with its name, id and version.
   *
   * @throws MalformedDocument when the source gave no table, topic or message at all
   */
  public Imported finish() {
    if (objectCount == 0) {
      throw new MalformedDocument("nothing-to-import", nothing(), "", Position.START);
    }
    for (String wanted : new TreeSet<>(settings.only())) {
      if (!objects.containsKey(wanted)) {
        warn(wanted, null, "", "Nothing of the name '" + wanted + "' stands in the source");
      }
    }
    text("name", settings.name());
    text("domain", settings.domain());
    text("id", settings.id());
    text("version", settings.version());
    complete();
    if (untold > 0) {
      notes.add(
          new ImportNote(
              ImportNote.Level.WARNING, "", null, "", untold + " more notes are untold"));
    }
    return new Imported(OdcsMapper.write(OdcsMapper.read(root)), notes);
  }

  private String nothing() {
    String wanted = "The source holds no table, message or model to import";
    if (leftOut.isEmpty()) {
      return wanted;
    }
    return wanted
        + " of the names asked for; it holds "
        + String.join(", ", leftOut.stream().limit(20).toList());
  }

  private void complete() {
    if (!root.has("name")) {
      String first = objects.keySet().iterator().next();
      root.put("name", first);
      hint("", null, "/name", "Named after '" + first + "', as no name was given");
    }
    if (!root.has("id")) {
      String id = slug(root.path("domain").asText() + "-" + root.path("name").asText());
      root.put("id", id);
      hint("", null, "/id", "The id '" + id + "' was made from domain and name");
    }
    if (!root.has("version")) {
      root.put("version", FIRST_VERSION);
      hint("", null, "/version", "Version " + FIRST_VERSION + " was set, as none was given");
    }
    if (!root.has("status")) {
      root.put("status", "draft");
    }
  }

  /** A text as part of an address: lower-case letters, digits and single dashes. */
  public static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return Objects.requireNonNullElse(slug.isEmpty() ? null : slug, "imported");
  }
}
