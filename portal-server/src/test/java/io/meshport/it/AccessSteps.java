package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** The steps from a request to a role in a token, as the tests of access take them. */
final class AccessSteps {
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final long BETWEEN_LOOKS_MILLIS = 50;

  private AccessSteps() {}

  /** The port of a published product of {@code customer} that no other test uses. */
  static String newPort() {
    return Mesh.published("column_x") + "/table";
  }

  /** Keycloak's id of a demo person. */
  static String idOf(String username) {
    return Portal.as(username).get("/me").expect(200).text("/id");
  }

  static Map<String, Object> form(String port, String subjectType, String subjectId) {
    return Map.of(
        "outputPort",
        port,
        "subject",
        Map.of("type", subjectType, "id", subjectId),
        "purpose",
        "To see whether the road holds",
        "durationDays",
        30);
  }

  /** A request of a person for themselves. */
  static Answer request(String username, String port) {
    return request(username, form(port, "USER", idOf(username)));
  }

  static Answer request(String username, Map<String, Object> form) {
    return Portal.as(username).post("/access-requests", form).expect(201);
  }

  static Answer approve(String approver, Answer request) {
    return Portal.as(approver)
        .ifMatch(request)
        .post(path(request) + "/approval", Map.of("decision", "APPROVE"))
        .expect(200);
  }

  static String path(Answer request) {
    return "/access-requests/" + request.text("/id");
  }

  /** The grant of an approved request, once it is in this state. */
  static Answer awaitGrant(String username, Answer request, String status) {
    return awaitGrant(username, request, status, PATIENCE);
  }

  static Answer awaitGrant(String username, Answer request, String status, Duration patience) {
    Portal portal = Portal.as(username);
    String id = portal.get(path(request)).expect(200).text("/grant/id");
    return await(
        patience,
        () -> portal.get("/access-grants/" + id).expect(200),
        grant -> grant.text("/status").equals(status));
  }

  /** Asks, has it approved by anna.schmidt, and waits until Keycloak has it. */
  static Answer active(String username, Map<String, Object> form) {
    Answer request = request(username, form);
    approve("anna.schmidt", request);
    return awaitGrant(username, request, "ACTIVE");
  }

  /** Ends a grant as this person. */
  static Answer end(String username, Answer grant, Map<String, Object> words) {
    String path = "/access-grants/" + grant.text("/id");
    Portal portal = Portal.as(username);
    return portal.ifMatch(portal.get(path)).post(path + "/revocation", words);
  }

  /** The role of the data mesh that stands for a port. */
  static String roleOf(String port) {
    return port.replace('/', '.');
  }

  /** The roles of the data mesh in a new token of this person. */
  static List<String> rolesOf(String username) {
    return rolesIn(StackSession.stack().tokens().tokenFor(username));
  }

  /** The roles of the data mesh in a token. */
  static List<String> rolesIn(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    try {
      JsonNode roles =
          Json.mapper()
              .readTree(new String(claims, StandardCharsets.UTF_8))
              .at("/resource_access/data-mesh/roles");
      return StreamSupport.stream(roles.spliterator(), false).map(JsonNode::asText).toList();
    } catch (JsonProcessingException broken) {
      throw new AssertionError("A token without claims", broken);
    }
  }

  /** What is seen, once it is as wanted. */
  static <T> T await(Duration patience, Supplier<T> look, Predicate<T> wanted) {
    long deadline = System.nanoTime() + patience.toNanos();
    T seen = look.get();
    while (!wanted.test(seen)) {
      assertThat(System.nanoTime()).as("in time, last seen: %s", seen).isLessThan(deadline);
      rest();
      seen = look.get();
    }
    return seen;
  }

  private static void rest() {
    try {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
