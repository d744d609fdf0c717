package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The realm as its administrator sees and changes it, past the portal. */
final class Realm {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Realm() {}

  /** A group and the groups in which it lies, made where they are missing; answers with its id. */
  static String group(String... path) {
    String id = "";
    for (String name : path) {
      String parent = id.isEmpty() ? "/groups" : "/groups/" + id + "/children";
      JsonNode known = call("GET", parent + "?search=" + name + "&exact=true&max=100", null);
      id = idNamed(known, name);
      if (id.isEmpty()) {
        call("POST", parent, Map.of("name", name));
        id = idNamed(call("GET", parent + "?search=" + name + "&exact=true&max=100", null), name);
      }
    }
    return id;
  }

  private static String idNamed(JsonNode groups, String name) {
    for (JsonNode group : groups) {
      if (group.path("name").asText().equals(name)) {
        return group.path("id").asText();
      }
    }
    return "";
  }

  /** Makes a demo person a member of a group. */
  static void join(String username, String groupId) {
    call("PUT", "/users/" + userId(username) + "/groups/" + groupId, null);
  }

  /** Gives a demo person a role of the data mesh, as no grant does; made where it is missing. */
  static void give(String username, String role) {
    String client = clientId("data-mesh");
    call("POST", "/clients/" + client + "/roles", Map.of("name", role));
    call("POST", mappings(username, client), List.of(role(client, role)));
  }

  /** Takes a role of the data mesh from a demo person. */
  static void take(String username, String role) {
    String client = clientId("data-mesh");
    call("DELETE", mappings(username, client), List.of(role(client, role)));
  }

  private static String mappings(String username, String client) {
    return "/users/" + userId(username) + "/role-mappings/clients/" + client;
  }

  private static JsonNode role(String client, String role) {
    return call("GET", "/clients/" + client + "/roles/" + role, null);
  }

  private static String userId(String username) {
    return call("GET", "/users?exact=true&username=" + username, null).at("/0/id").asText();
  }

  private static String clientId(String name) {
    return call("GET", "/clients?clientId=" + name, null).at("/0/id").asText();
  }

  /** Any call of the admin API of the realm. */
  static JsonNode call(String method, String path, @Nullable Object body) {
    URI address = URI.create(StackSession.stack().keycloakUrl() + "/admin/realms/meshport" + path);
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(address)
                  .header("Authorization", "Bearer " + StackSession.stack().keycloakAdminToken())
                  .header("Content-Type", "application/json")
                  .method(
                      method,
                      body == null
                          ? BodyPublishers.noBody()
                          : BodyPublishers.ofString(Json.mapper().writeValueAsString(body)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(method + path + answer.body()).isIn(200, 201, 204, 409);
      return answer.body().startsWith("[") || answer.body().startsWith("{")
          ? Json.mapper().readTree(answer.body())
          : Json.mapper().createObjectNode();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(path, broken);
    } catch (IOException failure) {
      throw new UncheckedIOException(path, failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
