package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.document.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands around the spec of a template, held to the rules for entities of the format. */
record Envelope(
    String name,
    String title,
    @Nullable String description,
    List<String> tags,
    @Nullable String technology) {
  private static final String API_VERSION = "scaffolder.backstage.io/v1beta3";
  private static final Set<String> ROOT = Set.of("apiVersion", "kind", "metadata", "spec");
  private static final int LONGEST = 63;
  private static final int LONGEST_PREFIX = 253;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
  private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9]+(-+[a-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("[a-z0-9:+#]+(-[a-z0-9:+#]+)*");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

  static Envelope read(ObjectNode root, Findings findings) {
    root.fieldNames()
        .forEachRemaining(
            field -> {
              if (!ROOT.contains(field)) {
                findings.error(
                    Pointer.child("", field),
                    "'" + field + "' does not belong at the top of a template",
                    "Only apiVersion, kind, metadata and spec stand there");
              }
            });
    checkWord(root, "apiVersion", API_VERSION, findings);
    checkWord(root, "kind", "Template", findings);
    if (root.path("metadata") instanceof ObjectNode metadata) {
      return read(new MetadataChecks(metadata, findings));
    }
    findings.error("/metadata", "'metadata' is missing", "Give the template a name below it");
    return new Envelope("", "", null, List.of(), null);
  }

  private static void checkWord(ObjectNode root, String field, String word, Findings findings) {
    if (!word.equals(root.path(field).textValue())) {
      findings.error("/" + field, "'" + field + "' is not " + word, "Write " + word);
    }
  }

  private static Envelope read(MetadataChecks checks) {
    String name = checks.name();
    checks.checkNamespace();
    checks.checkNames("labels");
    checks.checkNames("annotations");
    checks.checkLinks();
    String title = checks.fields.text("title");
    return new Envelope(
        name,
        title == null ? name : title,
        checks.fields.text("description"),
        checks.tags(),
        checks.technology());
  }

  /** Whether a text is a name in the sense of the format. */
  static boolean isName(String text) {
    return text.length() <= LONGEST && NAME.matcher(text).matches();
  }

  /** The rules for what stands below metadata. */
  private static final class MetadataChecks {
    private static final String AT = "/metadata";

    private final ObjectNode metadata;
    private final Findings findings;
    private final Fields fields;

    private MetadataChecks(ObjectNode metadata, Findings findings) {
      this.metadata = metadata;
      this.findings = findings;
      this.fields = new Fields(metadata, AT, findings);
    }

    private String name() {
      String name = fields.required("name", "Give the template a name");
      if (!name.isEmpty() && !isName(name)) {
        findings.error(
            "/metadata/name",
            "'" + name + "' is no name",
            "Use letters and digits separated by any of - _ . and at most 63 characters");
      }
      return name;
    }

    private void checkNamespace() {
      String namespace = fields.text("namespace");
      if (namespace == null) {
        return;
      }
      if (namespace.length() > LONGEST || !NAMESPACE.matcher(namespace).matches()) {
        findings.error(
            "/metadata/namespace",
            "'" + namespace + "' is no namespace",
            "Use lower-case letters and digits separated by dashes, at most 63 characters");
      } else if (!namespace.equals("default")) {
        findings.hint(
            "/metadata/namespace",
            "Templates of all namespaces share one list of names here",
            "Keep the name unique across namespaces");
      }
    }

    private List<String> tags() {
      List<String> tags = new ArrayList<>();
      JsonNode list = metadata.path("tags");
      if (!list.isMissingNode() && !list.isArray()) {
        findings.error("/metadata/tags", "'tags' is a list", "Write one tag per line");
      }
      for (int i = 0; i < list.size(); i++) {
        String tag = list.path(i).asText();
        if (tag.length() <= LONGEST && TAG.matcher(tag).matches()) {
          tags.add(tag);
        } else {
          findings.error(
              "/metadata/tags/" + i,
              "'" + tag + "' is no tag",
              "Use a-z, 0-9, + # : separated by single dashes, at most 63 characters");
        }
      }
      return tags;
    }

    /** Keys are names, perhaps behind a DNS name; labels have names as values too. */
    private void checkNames(String field) {
      ObjectNode entries = fields.object(field);
      if (entries == null) {
        return;
      }
      for (var entry : entries.properties()) {
        String at = Pointer.child("/metadata/" + field, entry.getKey());
        JsonNode value = entry.getValue();
        if (!isKey(entry.getKey())) {
          findings.error(
              at, "'" + entry.getKey() + "' is no key", "Write a name, or prefix.of.you/name");
        }
        boolean fits = !field.equals("labels") || isLabelValue(value.asText());
        if (!value.isTextual() || !fits) {
          findings.error(at, "The value does not fit a key of " + field, "Write a plain text");
        }
      }
    }

    private static boolean isLabelValue(String text) {
      return text.isEmpty() || isName(text);
    }

    private static boolean isKey(String key) {
      int slash = key.indexOf('/');
      return slash < 0
          ? isName(key)
          : isPrefix(key.substring(0, slash)) && isName(key.substring(slash + 1));
    }

    private static boolean isPrefix(String prefix) {
      if (prefix.length() > LONGEST_PREFIX) {
        return false;
      }
      for (String label : prefix.split("\\.", -1)) {
        if (label.length() > LONGEST || !LABEL.matcher(label).matches()) {
          return false;
        }
      }
      return true;
    }

    private void checkLinks() {
      JsonNode links = metadata.path("links");
      for (int i = 0; i < links.size(); i++) {
        if (links.path(i).path("url").asText().isBlank()) {
          findings.error("/metadata/links/" + i, "A link has a url", "Write url: https://…");
        }
      }
    }

    private @Nullable String technology() {
      JsonNode value = metadata.path("annotations").path(TemplateDefinition.TECHNOLOGY);
      return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
  }
}
