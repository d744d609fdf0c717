package io.meshport.contract.model.imports.dcs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.ImportSettings;
import io.meshport.contract.model.imports.Imported;
import io.meshport.contract.model.imports.Importer;
import io.meshport.contract.model.imports.Sources;
import io.meshport.contract.model.imports.Values;
import io.meshport.platform.document.MalformedDocument;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Position;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads contracts of the Data Contract Specification, versions 0.9 to 1.2.1, the former standard
 * whose support by tools ends with 2026.
 */
public final class DcsImporter implements Importer {
  private static final Set<String> KNOWN =
      Set.of(
          "dataContractSpecification",
          "id",
          "info",
          "servers",
          "terms",
          "models",
          "definitions",
          "servicelevels",
          "links",
          "tags");

  @Override
  public Imported read(String source, ImportSettings settings) {
    MapNode dcs = Sources.object(source);
    if (!dcs.has("dataContractSpecification")) {
      throw new MalformedDocument(
          "not-this-format",
          "The source does not say dataContractSpecification: it is no contract of that standard",
          "/dataContractSpecification",
          dcs.position());
    }
    ContractDraft contract = new ContractDraft(settings);
    contract.text("id", Values.text(dcs, "id"));
    info(object(dcs, "info"), contract);
    terms(object(dcs, "terms"), contract);
    Values.texts(dcs, "tags").forEach(contract.root().withArray("/tags")::add);
    links(dcs, contract.root());
    DcsServers.write(dcs, contract);
    new DcsModels(dcs, contract).write();
    DcsServiceLevels.write(object(dcs, "servicelevels"), contract);
    unknown(dcs, contract);
    return contract.finish();
  }

  private static MapNode object(MapNode map, String field) {
    return map.get(field) instanceof MapNode inner ? inner : MapNode.of(Map.of(), Position.START);
  }

  private static void info(MapNode info, ContractDraft contract) {
    contract.text("name", Values.text(info, "title"));
    contract.text("version", Values.text(info, "version"));
    contract.text("status", Values.text(info, "status"));
    describe(contract, "purpose", Values.text(info, "description"));
    String owner = Values.text(info, "owner");
    if (owner != null) {
      contract.root().putObject("team").put("name", owner);
    }
    MapNode contact = object(info, "contact");
    String email = Values.text(contact, "email");
    String url = email == null ? Values.text(contact, "url") : "mailto:" + email;
    if (!contact.fields().isEmpty()) {
      String name = Objects.requireNonNullElse(Values.text(contact, "name"), "contact");
      ObjectNode support = contract.root().withArray("/support").addObject().put("channel", name);
      if (url != null) {
        support.put("url", url);
      }
    }
  }

  private static void describe(ContractDraft contract, String field, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      contract.root().withObject("/description").put(field, text.strip());
    }
  }

  private static void terms(MapNode terms, ContractDraft contract) {
    describe(contract, "usage", Values.text(terms, "usage"));
    describe(contract, "limitations", Values.text(terms, "limitations"));
    for (Node policy : Values.items(terms, "policies")) {
      if (policy instanceof MapNode map) {
        policy(map, contract);
      }
    }
    for (String field : new String[] {"billing", "noticePeriod", "description"}) {
      String text = Values.text(terms, field);
      if (text != null) {
        custom(contract.root(), field.equals("description") ? "terms" : field, text);
        contract.hint("terms." + field, null, "/customProperties", "Kept as custom property");
      }
    }
  }

  private static void policy(MapNode policy, ContractDraft contract) {
    String url = Values.text(policy, "url");
    String type = Objects.requireNonNullElse(Values.text(policy, "type"), "policy");
    String name = Objects.requireNonNullElse(Values.text(policy, "name"), type);
    if (url == null) {
      custom(contract.root(), name, String.valueOf(Values.text(policy, "description")));
      return;
    }
    ObjectNode definition = contract.root().withArray("/authoritativeDefinitions").addObject();
    definition.put("url", url).put("type", name);
    String description = Values.text(policy, "description");
    if (description != null) {
      definition.put("description", description);
    }
  }

  /** Links of anything become authoritative definitions of it. */
  static void links(MapNode from, ObjectNode to) {
    Values.fields(from, "links")
        .forEach(
            (type, url) -> {
              String address = Values.text(object(from, "links"), type);
              if (address != null) {
                to.withArray("/authoritativeDefinitions")
                    .addObject()
                    .put("url", address)
                    .put("type", type);
              }
            });
  }

  static void custom(ObjectNode element, String property, String value) {
    element
        .withArray("/customProperties")
        .addObject()
        .put("property", property)
        .set("value", JsonNodeFactory.instance.textNode(value));
  }

  private static void unknown(MapNode dcs, ContractDraft contract) {
    TreeSet<String> unknown = new TreeSet<>(dcs.fields().keySet());
    unknown.removeAll(KNOWN);
    for (String field : unknown) {
      Position at = Objects.requireNonNull(dcs.get(field)).position();
      contract.warn(field, at, "", "'" + field + "' has no place in the contract and is left out");
    }
  }
}
