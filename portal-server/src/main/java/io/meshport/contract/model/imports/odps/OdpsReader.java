package io.meshport.contract.model.imports.odps;

import io.meshport.catalog.ImportNote;
import io.meshport.catalog.InputReference;
import io.meshport.catalog.Names;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductDraft;
import io.meshport.catalog.ProductKey;
import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.Sources;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a product of the Open Data Product Standard of Bitol, versions 0.9.0 and 1.0.0. */
public final class OdpsReader {
  private static final int LONGEST_NAME = 63;
  private static final Set<String> TAKEN =
      Set.of(
          "apiVersion",
          "kind",
          "id",
          "name",
          "domain",
          "status",
          "description",
          "tags",
          "inputPorts",
          "outputPorts");

  private final MapNode document;
  private final Predicate<String> contractExists;
  private final List<ImportNote> notes = new ArrayList<>();
  private final Map<String, String> contractIds = new LinkedHashMap<>();

  private OdpsReader(MapNode document, Predicate<String> contractExists) {
    this.document = document;
    this.contractExists = contractExists;
  }

  /**
   * What a description says of a product.
   *
   * @param domain domain to use instead of the one it states
   * @param name name to use instead of the one it states
   * @param contractExists whether the portal shows a contract of this id to the reader
   * @throws MalformedDocument when it cannot be read or breaks what the portal needs of it
   */
  public static ProductDraft read(
      String source,
      @Nullable String domain,
      @Nullable String name,
      Predicate<String> contractExists) {
    return new OdpsReader(Sources.object(source), contractExists).product(domain, name);
  }

  private ProductDraft product(@Nullable String domain, @Nullable String name) {
    if (!"DataProduct".equals(Values.text(document, "kind"))) {
      throw refusal(
          "not-this-format", "/kind", "The source is no product: kind is not DataProduct");
    }
    required("apiVersion");
    String id = required("id");
    required("status");
    String title = Objects.requireNonNullElse(Values.text(document, "name"), id);
    String productDomain = domain == null ? Values.text(document, "domain") : domain;
    if (productDomain == null) {
      throw refusal("missing-domain", "/domain", "The product names no domain; give the parameter");
    }
    ProductKey key =
        new ProductKey(
            kebab(productDomain, "domain", "/domain"),
            kebab(name == null ? title : name, "name", "/name"));
    MapNode said = document.get("description") instanceof MapNode map ? map : empty();
    List<PortSummary> ports = ports();
    inputs();
    leftOut();
    return new ProductDraft(
        key,
        shortened(title, 120),
        description(said, title),
        purpose(said),
        tags(),
        ports,
        contractIds,
        references(),
        notes);
  }

  private static MapNode empty() {
    return MapNode.of(Map.of(), Position.START);
  }

  private String required(String field) {
    String text = Values.text(document, field);
    if (text == null || text.isBlank()) {
      throw refusal("required-field", "/" + field, "The product has no '" + field + "'");
    }
    return text;
  }

  private MalformedDocument refusal(String rule, String pointer, String message) {
    Node at = document.get(pointer.substring(1));
    return new MalformedDocument(
        rule, message, pointer, at == null ? document.position() : at.position());
  }

  /** The standard splits a description in three; the portal in two, so limitations join usage. */
  private static String description(MapNode said, String title) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of("usage", "limitations")) {
      String text = Values.text(said, part);
      if (text != null && !text.isBlank()) {
        parts.add(text.strip());
      }
    }
    if (parts.isEmpty()) {
      parts.add(Objects.requireNonNullElse(Values.text(said, "purpose"), title));
    }
    return shortened(String.join("\n\n", parts), 4000);
  }

  private static String purpose(MapNode said) {
    return shortened(Objects.requireNonNullElse(Values.text(said, "purpose"), ""), 4000);
  }

  private List<String> tags() {
    List<String> given = Values.texts(document, "tags");
    List<String> fitting =
        given.stream().filter(tag -> !tag.isBlank() && tag.length() <= 40).limit(20).toList();
    if (fitting.size() < given.size()) {
      warn("tags", document, "/tags", "Only 20 tags of up to 40 characters are taken over");
    }
    return fitting;
  }

  private List<PortSummary> ports() {
    Map<String, PortSummary> ports = new LinkedHashMap<>();
    Map<String, Long> versions = new LinkedHashMap<>();
    List<Node> given = Values.items(document, "outputPorts");
    for (Node node : given) {
      if (node instanceof MapNode port) {
        versions.merge(Objects.requireNonNullElse(Values.text(port, "name"), ""), 1L, Long::sum);
      }
    }
    for (int i = 0; i < given.size(); i++) {
      if (given.get(i) instanceof MapNode port) {
        boolean several =
            versions.getOrDefault(Objects.requireNonNullElse(Values.text(port, "name"), ""), 0L)
                > 1;
        PortSummary read = port(port, several, i, ports.size());
        if (ports.putIfAbsent(read.name(), read) != null) {
          warn(read.name(), port, "/outputPorts", "A second port of this name is left out");
        }
      }
    }
    return List.copyOf(ports.values());
  }

  /** A port of the standard is a name and a version; several versions become several ports. */
  private PortSummary port(MapNode port, boolean several, int index, int place) {
    String title = Values.text(port, "name");
    String version = Values.text(port, "version");
    if (title == null || version == null) {
      throw new MalformedDocument(
          "required-field",
          "An output port has no name or no version",
          Pointer.child("/outputPorts", index),
          port.position());
    }
    String pointer = Pointer.child("/outputPorts", place);
    String major = version.replaceFirst("\\..*", "");
    String name = kebab(several ? title + "-v" + major : title, "outputPorts", pointer + "/name");
    if (several) {
      hint(title, port, pointer, "Stands there in several versions; this one is " + name);
    }
    String type = Values.text(port, "type");
    String technology = technology(type);
    if (type == null || !technology.equals(type.toUpperCase(Locale.ROOT))) {
      hint(title, port, pointer + "/technology", "The technology was set to " + technology);
    }
    contract(port, title, pointer);
    String contractId = Values.text(port, "contractId");
    if (contractId != null) {
      contractIds.putIfAbsent(name, contractId);
    }
    lost(port, title, pointer);
    String text = Objects.requireNonNullElse(Values.text(port, "description"), "");
    return new PortSummary(
        name, shortened(title.strip(), 120), technology, shortened(text, 4000), "");
  }

  private static String technology(@Nullable String type) {
    String upper = type == null ? "" : type.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    String fitting = shortened(upper.replaceAll("^[^A-Z]+|_$", ""), 40);
    return fitting.length() < 2 ? "OTHER" : fitting;
  }

  private void contract(MapNode port, String title, String pointer) {
    String contract = Values.text(port, "contractId");
    if (contract == null) {
      hint(title, port, pointer, "The port names no contract");
    } else if (contractExists.test(contract)) {
      hint(title, port, pointer, "Its contract '" + contract + "' exists; add it to this port");
    } else {
      warn(title, port, pointer, "There is no contract '" + contract + "'; add one to this port");
    }
  }

  private void lost(MapNode port, String title, String pointer) {
    for (String field :
        List.of("sbom", "inputContracts", "tags", "customProperties", "authoritativeDefinitions")) {
      if (port.has(field)) {
        warn(title + "." + field, port, pointer, "'" + field + "' has no place in a port yet");
      }
    }
  }

  private List<InputReference> references() {
    List<InputReference> inputs = new ArrayList<>();
    for (Node node : Values.items(document, "inputPorts")) {
      if (node instanceof MapNode port) {
        inputs.add(
            new InputReference(
                Objects.requireNonNullElse(Values.text(port, "name"), "").strip(),
                Objects.requireNonNullElse(Values.text(port, "contractId"), "").strip()));
      }
    }
    return inputs;
  }

  private void inputs() {
    for (Node node : Values.items(document, "inputPorts")) {
      if (node instanceof MapNode port) {
        String name = String.valueOf(Values.text(port, "name")).strip();
        String contract = String.valueOf(Values.text(port, "contractId"));
        String message =
            contractExists.test(contract)
                ? "Reads the contract '" + contract + "'; add the input port by hand"
                : "Reads the contract '" + contract + "', which the portal does not show you";
        warn("inputPorts." + name, port, "", message);
      }
    }
  }

  private void leftOut() {
    document
        .fields()
        .forEach(
            (field, value) -> {
              if (!TAKEN.contains(field)) {
                warn(field, value, "", "'" + field + "' has no place in a product and is left out");
              }
            });
    String status = Values.text(document, "status");
    if (status != null && !status.equals("draft")) {
      hint("status", document, "/lifecycle", "Was '" + status + "'; the product begins as a draft");
    }
  }

  private String kebab(String written, String source, String pointer) {
    String name = ContractDraft.slug(written.strip());
    name = name.replaceFirst("^[0-9-]+", "");
    name = shortened(name, LONGEST_NAME).replaceFirst("-$", "");
    if (!Names.isName(name)) {
      throw refusal(
          "bad-name", "/" + source, "'" + shortened(written, 80) + "' cannot be made a name");
    }
    if (!name.equals(written)) {
      notes.add(
          new ImportNote(
              ImportNote.Level.HINT,
              source,
              document.position().line(),
              pointer,
              "'" + written.strip() + "' became the name '" + name + "'"));
    }
    return name;
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  private void warn(String source, Node at, String pointer, String message) {
    notes.add(
        new ImportNote(ImportNote.Level.WARNING, source, at.position().line(), pointer, message));
  }

  private void hint(String source, Node at, String pointer, String message) {
    notes.add(
        new ImportNote(ImportNote.Level.HINT, source, at.position().line(), pointer, message));
  }
}
