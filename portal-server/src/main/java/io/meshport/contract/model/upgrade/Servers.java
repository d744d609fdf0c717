package io.meshport.contract.model.upgrade;

import io.meshport.contract.model.odcs.ServerFields;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Position;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings servers to 3.1.0, where each type of system has fields of its own and no others. */
final class Servers {
  private Servers() {}

  static MapNode from30(Section server) {
    String type = server.text("type");
    server.keep("server", "type", "description", "environment").each("roles", From30::role);
    server.each("customProperties", From30::customProperty);
    server.rename("staging_dir", "stagingDir");
    if ("duckdb".equals(type)
        && server.left().get("schema") instanceof ScalarNode number
        && number.type() == ScalarNode.Type.NUMBER) {
      server.become(
          "schema",
          "schema",
          "A schema is named by a text",
          value -> ScalarNode.text(number.text(), value.position()));
    }
    Set<String> fields = ServerFields.of(type == null ? "custom" : type);
    for (String field : List.copyOf(server.left().keySet())) {
      if (fields.contains(field)) {
        server.keep(field);
      }
    }
    return server.restToCustomProperties();
  }

  /** The address that 2.2 spread over the contract becomes a server, if there is any. */
  static void from22(Section contract) {
    Map<String, Node> server = new LinkedHashMap<>();
    move(contract, "server", "host", server);
    move(contract, contract.has("project") ? "project" : "datasetProject", "project", server);
    move(contract, "database", "database", server);
    if (server.isEmpty()) {
      return;
    }
    Position position = server.values().iterator().next().position();
    List<Node> properties = new ArrayList<>();
    for (String field : List.of("driver", "driverVersion")) {
      Node value = contract.take(field);
      if (value != null) {
        contract.journal().note(contract.pointer(field), "Became a custom property of the server");
        properties.add(Journal.customProperty(field, value));
      }
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("server", ScalarNode.text("default", position));
    fields.put("type", ScalarNode.text("custom", position));
    fields.putAll(server);
    if (!properties.isEmpty()) {
      fields.put("customProperties", ListNode.of(properties, position));
    }
    contract.put("servers", ListNode.of(List.of(MapNode.of(fields, position)), position));
  }

  private static void move(Section contract, String old, String name, Map<String, Node> server) {
    if (contract.text(old) != null) {
      Node value = Objects.requireNonNull(contract.take(old));
      contract.journal().note(contract.pointer(old), "Became '" + name + "' of the server");
      contract.journal().moved(contract.pointer(old), "/servers/0/" + name);
      server.put(name, value);
    }
  }
}
