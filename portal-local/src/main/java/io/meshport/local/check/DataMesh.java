package io.meshport.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.local.LocalStack;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who has which role of the data mesh, as Keycloak tells the portal's own account. */
final class DataMesh {

  private static final String SERVICE = "service-account-";
  private static final int MOST = 1_000;

  private final URI realm;
  private final String token;
  private final Json json;

  DataMesh(LocalStack stack, Json json) {
    this.json = json;
    this.realm = stack.keycloakUrl().resolve("/admin/realms/meshport/");
    Map<String, String> settings = stack.libertyEnvironment();
    this.token =
        json.serviceToken(
            stack.keycloakUrl().resolve("/realms/meshport/protocol/openid-connect/token"),
            settings.getOrDefault("MESHPORT_KEYCLOAK_CLIENT_ID", ""),
            settings.getOrDefault("MESHPORT_KEYCLOAK_CLIENT_SECRET", ""));
  }

  /** "domain.product.port of TYPE id", for every person, team and service with a role. */
  Set<String> assignments() {
    String client = get("clients?clientId=data-mesh").path(0).path("id").asText();
    Set<String> assignments = new HashSet<>();
    for (JsonNode role : get("clients/" + client + "/roles?max=" + MOST)) {
      String name = role.path("name").asText();
      String address = "clients/" + client + "/roles/" + name;
      for (JsonNode user : get(address + "/users?max=" + MOST)) {
        assignments.add(name + " of " + subject(user));
      }
      for (JsonNode group : get(address + "/groups?max=" + MOST)) {
        assignments.add(name + " of TEAM " + group.path("path").asText().substring(1));
      }
    }
    return assignments;
  }

  private static String subject(JsonNode user) {
    String username = user.path("username").asText();
    return username.startsWith(SERVICE)
        ? "SERVICE " + username.substring(SERVICE.length())
        : "USER " + user.path("id").asText();
  }

  private JsonNode get(String path) {
    return json.get(realm.resolve(path), token);
  }
}
