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

/** Keycloak's admin API as the administrator of the instance, and the tokens that it gives. */
final class RealmAdmin {

  private static final int SIGN_IN_RETRIES = 4;
  private static final long SIGN_IN_PAUSE_MILLIS = 700;
  private static final String FORM = "application/x-www-form-urlencoded";

  private final StackContext stack;
  private final ObjectMapper json = new ObjectMapper();

  RealmAdmin(StackContext stack) {
    this.stack = stack;
  }

  boolean realmExists() {
    return stack.http().answers(stack.keycloakUrl() + "/realms/meshport");
  }

  /** The answer to a call, which must have the expected status. */
  String send(String method, String path, String body, int expected) {
    HttpResponse<String> answer =
        stack
            .http()
            .send(
                Http.request(stack.keycloakUrl() + "/admin/realms" + path)
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

  JsonNode get(String path) {
    return parse(send("GET", path, "", 200));
  }

  /** A client of our realm by the name that people know. */
  JsonNode client(String clientId) {
    JsonNode found = get("/meshport/clients?clientId=" + encode(clientId)).path(0);
    if (found.isMissingNode()) {
      throw new StackException("The realm lacks the client " + clientId + ": ./meshport reset");
    }
    return found;
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

  /** A token of a service of the demo mesh. */
  String serviceToken(String clientId) {
    return token(
        "meshport",
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            clientId,
            "client_secret",
            stack.secrets().get("client-" + clientId)));
  }

  JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new StackException("This should be JSON: " + text, e);
    }
  }

  /** A token of the administrator that Keycloak created from its environment. */
  String adminToken() {
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

  private String token(String realm, Map<String, String> form) {
    HttpResponse<String> answer = askForToken(realm, form);
    for (int again = 0; again < SIGN_IN_RETRIES && answer.statusCode() != 200; again++) {
      // Keycloak's guard against guessing admits one sign-in of a person at a time and calls the
      // second one wrong credentials, although the password is right.
      pause();
      answer = askForToken(realm, form);
    }
    if (answer.statusCode() != 200) {
      throw new StackException(
          "Keycloak gives "
              + form.getOrDefault("username", form.get("client_id"))
              + " no token: "
              + answer.body());
    }
    return parse(answer.body()).path("access_token").asText();
  }

  private static void pause() {
    try {
      Thread.sleep(SIGN_IN_PAUSE_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> askForToken(String realm, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    String address = stack.keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token";
    return stack
        .http()
        .send(
            Http.request(address)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
