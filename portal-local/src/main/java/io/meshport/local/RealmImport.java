package io.meshport.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Creates our realm in Keycloak when it is not there yet. */
final class RealmImport {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final StackContext stack;
  private final RealmTemplate template;
  private final ObjectMapper json = new ObjectMapper();

  RealmImport(StackContext stack, RealmTemplate template) {
    this.stack = stack;
    this.template = template;
  }

  /** Creates the realm on the first start; later ones only follow the portal to another port. */
  void importOnce() {
    if (stack.http().answers(stack.keycloakUrl() + "/realms/meshport")) {
      alignWebClient();
      return;
    }
    send("POST", "/admin/realms", template.fill(values()), 201);
  }

  /** The web client may redirect to the portal's address alone, and that may have changed. */
  private void alignWebClient() {
    String query = "/admin/realms/meshport/clients?clientId=meshport-web";
    try {
      JsonNode existing = json.readTree(send("GET", query, "", 200)).path(0);
      JsonNode wanted = webClient(json.readTree(template.fill(values())));
      boolean same = existing.path("redirectUris").equals(wanted.path("redirectUris"));
      if (!same && existing instanceof ObjectNode changed) {
        for (String property : List.of("redirectUris", "webOrigins", "rootUrl", "attributes")) {
          changed.set(property, wanted.path(property));
        }
        String address = "/admin/realms/meshport/clients/" + changed.path("id").asText();
        send("PUT", address, changed.toString(), 204);
      }
    } catch (JsonProcessingException e) {
      throw new StackException("Keycloak's answer is not JSON", e);
    }
  }

  private static JsonNode webClient(JsonNode realm) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals("meshport-web")) {
        return client;
      }
    }
    throw new IllegalStateException("The realm file has no client meshport-web");
  }

  private String send(String method, String path, String body, int expected) {
    HttpResponse<String> answer =
        stack
            .http()
            .send(
                Http.request(stack.keycloakUrl() + path)
                    .header("Authorization", "Bearer " + adminToken())
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build());
    if (answer.statusCode() != expected) {
      throw new StackException(
          "Keycloak answers " + answer.statusCode() + " to " + path + ": " + answer.body());
    }
    return answer.body();
  }

  /** A token of the administrator that Keycloak created from its environment. */
  private String adminToken() {
    return token(
        "master",
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            KeycloakServer.ADMIN,
            "password",
            stack.secrets().get("keycloak-admin")));
  }

  /** A token of a demo person; their password equals the name of the realm. */
  String personToken(String username) {
    return token(
        "meshport",
        Map.of(
            "grant_type", "password",
            "client_id", "meshport-cli",
            "username", username,
            "password", "meshport"));
  }

  private String token(String realm, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        stack
            .http()
            .send(
                Http.request(
                        stack.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token")
                    .header("Content-Type", FORM)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
    if (answer.statusCode() != 200) {
      throw new StackException(
          "Keycloak gives no token: " + answer.statusCode() + " " + answer.body());
    }
    try {
      JsonNode token = json.readTree(answer.body()).path("access_token");
      return token.asText();
    } catch (JsonProcessingException e) {
      throw new StackException("Keycloak's answer is not JSON", e);
    }
  }

  private Map<String, String> values() {
    return Map.of(
        "MESHPORT_PUBLIC_URL", stack.portalUrl(),
        "MESHPORT_KEYCLOAK_CLIENT_SECRET", stack.secrets().get("client-meshport-server"),
        "MESHPORT_CHURN_MODEL_SECRET", stack.secrets().get("client-svc-churn-model"),
        "MESHPORT_FRAUD_SCORING_SECRET", stack.secrets().get("client-svc-fraud-scoring"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
