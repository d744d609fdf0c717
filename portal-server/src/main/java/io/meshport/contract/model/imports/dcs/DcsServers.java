package io.meshport.contract.model.imports.dcs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.ContractFinding;
import io.meshport.contract.model.imports.ContractDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.contract.model.odcs.OdcsValidator;
import io.meshport.platform.document.DocumentParser;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Notation;
import io.meshport.platform.document.Pointer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Servers of the former standard. Its types of servers have other fields than those of ODCS, so the
 * validator tells which fields a server may keep; the others become custom properties.
 */
final class DcsServers {
  private static final Set<String> COMMON = Set.of("type", "roles");
  private static final String CUSTOM = "custom";

  private DcsServers() {}

  static void write(MapNode dcs, ContractDraft contract) {
    Values.fields(dcs, "servers")
        .forEach(
            (name, node) -> {
              if (node instanceof MapNode server) {
                int index = contract.root().withArray("/servers").size();
                ObjectNode fitted = fitted(name, server, contract, "/servers/" + index);
                contract.root().withArray("/servers").add(fitted);
              }
            });
  }

  private static ObjectNode fitted(
      String name, MapNode source, ContractDraft contract, String pointer) {
    ObjectNode server = JsonNodeFactory.instance.objectNode().put("server", name);
    String type = Objects.requireNonNullElse(Values.text(source, "type"), CUSTOM);
    server.put("type", type.toLowerCase(Locale.ROOT));
    source
        .fields()
        .forEach(
            (field, value) -> {
              if (!COMMON.contains(field)) {
                server.set(field, Values.json(value));
              }
            });
    roles(source, server);
    List<ContractFinding> faults = faults(server);
    if (faults.stream().anyMatch(fault -> fieldOf(fault, server) == null)) {
      server.put("type", CUSTOM);
      keep(server, "type", JsonNodeFactory.instance.textNode(type));
      contract.warn(
          "servers." + name,
          source.position(),
          pointer,
          "A server of type '" + type + "' lacks what the standard asks of it; it became 'custom'");
      faults = faults(server);
    }
    for (ContractFinding fault : faults) {
      String field = fieldOf(fault, server);
      JsonNode value = field == null ? null : server.remove(field);
      if (field != null && value != null) {
        keep(server, field, value);
        contract.hint(
            "servers." + name + "." + field,
            source.position(),
            pointer,
            "'" + field + "' has no place in such a server; kept as custom property");
      }
    }
    return server;
  }

  private static void keep(ObjectNode server, String property, JsonNode value) {
    server.withArray("/customProperties").addObject().put("property", property).set("value", value);
  }

  private static void roles(MapNode source, ObjectNode server) {
    for (Node node : Values.items(source, "roles")) {
      String name = node instanceof MapNode map ? Values.text(map, "name") : null;
      if (node instanceof MapNode role && name != null) {
        ObjectNode fitted = server.withArray("/roles").addObject().put("role", name);
        String description = Values.text(role, "description");
        if (description != null) {
          fitted.put("description", description);
        }
      }
    }
  }

  /** The field of the server that a fault is about, if it is one that can be moved away. */
  private static @Nullable String fieldOf(ContractFinding fault, ObjectNode server) {
    List<String> segments = Pointer.segments(fault.pointer());
    String field = segments.size() > 2 ? segments.get(2) : "";
    boolean movable = server.has(field) && !Set.of("type", "server", "roles").contains(field);
    return movable ? field : null;
  }

  private static List<ContractFinding> faults(ObjectNode server) {
    ObjectNode probe = JsonNodeFactory.instance.objectNode();
    probe.put("apiVersion", "v3.1.0").put("kind", "DataContract");
    probe.put("id", "probe").put("version", "1").put("status", "draft");
    probe.putArray("servers").add(server);
    return OdcsValidator.validate(DocumentParser.parse(probe.toString(), Notation.JSON)).stream()
        .filter(ContractFinding::isError)
        .toList();
  }
}
