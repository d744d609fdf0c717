package io.meshport.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

  void importOnce() {
    if (stack.http().answers(stack.keycloakUrl() + "/realms/meshport")) {
      return;
    }
    HttpResponse<String> answer =
        stack
            .http()
            .send(
                Http.request(stack.keycloakUrl() + "/admin/realms")
                    .header("Authorization", "Bearer " + adminToken())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(template.fill(values())))
                    .build());
    if (answer.statusCode() != 201) {
      throw new StackException(
          "Keycloak refused the realm: " + answer.statusCode() + " " + answer.body());
    }
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
