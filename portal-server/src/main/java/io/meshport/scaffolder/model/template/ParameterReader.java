package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the pages of the wizard, and the schema of secrets. */
final class ParameterReader {
  private static final String AT = "/spec/parameters";
  private static final String WHEN = "when";
  private static final int MOST = 50;

  private final Findings findings;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> conditions = new LinkedHashMap<>();

  ParameterReader(Findings findings) {
    this.findings = findings;
  }

  /** The pages; one object is one page. */
  List<ParameterPage> pages(JsonNode parameters) {
    List<ParameterPage> pages = new ArrayList<>();
    if (parameters.isMissingNode()) {
      return pages;
    }
    if (parameters instanceof ObjectNode only) {
      pages.add(page(only, AT));
      return pages;
    }
    if (!parameters.isArray() || parameters.size() > MOST) {
      findings.error(
          AT, "'parameters' is one page or a list of at most " + MOST, "Write one object per page");
      return pages;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.path(i) instanceof ObjectNode page) {
        pages.add(page(page, AT + "/" + i));
      } else {
        findings.error(AT + "/" + i, "A page is an object", "Give it a title and properties");
      }
    }
    return pages;
  }

  private ParameterPage page(ObjectNode written, String pointer) {
    String when = when(written.path(WHEN), pointer + "/" + WHEN);
    ObjectNode schema = written.deepCopy();
    schema.remove(WHEN);
    Fields fields = new Fields(schema, pointer, findings);
    String title = fields.text("title");
    new SchemaReader(findings, names).check(schema, pointer);
    return new ParameterPage(
        title == null ? ParameterPage.DEFAULT_TITLE : title,
        fields.text("description"),
        schema,
        when);
  }

  private @Nullable String when(JsonNode written, String pointer) {
    boolean missing = written.isMissingNode() || written.isNull();
    if (!missing && !written.isTextual() && !written.isBoolean()) {
      findings.error(
          pointer, "'when' is a text or a boolean", "Write an expression, true or false");
    } else if (!written.asText().isBlank() && !missing) {
      conditions.put(pointer, written.asText());
      return written.asText();
    }
    return null;
  }

  /** Checks under which conditions pages are shown, once all parameters are known. */
  void checkConditions(References references) {
    conditions.forEach(
        (pointer, when) ->
            references.check(TextNode.valueOf(ParameterPage.expression(when)), pointer));
  }

  /** The schema of secrets, if there is one. */
  @Nullable ObjectNode secrets(JsonNode secrets) {
    if (secrets.isMissingNode()) {
      return null;
    }
    if (secrets.path("schema") instanceof ObjectNode schema) {
      new SchemaReader(findings, new HashSet<>()).check(schema, "/spec/secrets/schema");
      return schema;
    }
    findings.error(
        "/spec/secrets", "'secrets' holds the schema of the secrets", "Write schema: below it");
    return null;
  }

  /** The names of all parameters that some page may ask for. */
  Set<String> names() {
    return names;
  }
}
