package io.meshport.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmTemplateTest {

  private static final Map<String, String> VALUES =
      Map.of(
          "MESHPORT_PUBLIC_URL", "http://localhost:1234",
          "MESHPORT_KEYCLOAK_CLIENT_SECRET", "server-secret",
          "MESHPORT_CHURN_MODEL_SECRET", "churn-secret",
          "MESHPORT_FRAUD_SCORING_SECRET", "fraud-secret");

  @Test
  void aPlaceWithoutAValueIsAnErrorAndNotAnEmptyText() {
    RealmTemplate template = new RealmTemplate("{\"secret\": \"${MESHPORT_SECRET}\"}");

    assertThatThrownBy(() -> template.fill(Map.of()))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("MESHPORT_SECRET");
  }

  @Test
  void keycloaksOwnPlacesStayAsTheyAre() {
    RealmTemplate template = new RealmTemplate("${client_account} ${MESHPORT_A}");

    assertThat(template.fill(Map.of("MESHPORT_A", "$1"))).isEqualTo("${client_account} $1");
  }

  @Test
  void valuesCannotBreakOutOfTheirJsonText() throws JsonProcessingException {
    RealmTemplate template = new RealmTemplate("{\"a\": \"${MESHPORT_A}\"}");

    JsonNode filled = new ObjectMapper().readTree(template.fill(Map.of("MESHPORT_A", "x\", \\b")));

    assertThat(filled.path("a").asText()).isEqualTo("x\", \\b");
    assertThat(filled).hasSize(1);
  }

  @Test
  void noClientSecretStandsInTheFile() {
    JsonNode realm = realm(Map.of());

    assertThat(realm.path("clients"))
        .filteredOn(client -> client.has("secret"))
        .isNotEmpty()
        .allSatisfy(client -> assertThat(client.path("secret").asText()).startsWith("${MESHPORT_"));
  }

  @Test
  void theWebClientIsPublicAndTakesTheCodeFlowWithProofKeysOnly() {
    JsonNode web = client("meshport-web");

    assertThat(web.path("publicClient").asBoolean()).isTrue();
    assertThat(web.path("standardFlowEnabled").asBoolean()).isTrue();
    assertThat(web.path("attributes").path("pkce.code.challenge.method").asText())
        .isEqualTo("S256");
    assertThat(web.path("redirectUris"))
        .hasSize(1)
        .allSatisfy(
            uri -> assertThat(uri.asText()).isEqualTo("http://localhost:1234/login/callback"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "portal-local/src/main/resources/keycloak/meshport-realm.json",
        "docker/keycloak/meshport-realm.json"
      })
  void nobodyIsSentToAnAddressThatIsNotWrittenOut(String file) throws IOException {
    JsonNode realm = new ObjectMapper().readTree(Path.of("..", file).toFile());

    assertThat(realm.path("clients")).isNotEmpty();
    for (JsonNode client : realm.path("clients")) {
      String id = client.path("clientId").asText();
      Set<String> addresses = addressesOf(client);
      assertThat(addresses)
          .as(id)
          .allSatisfy(
              address ->
                  assertThat(address)
                      .startsWith("${MESHPORT_PUBLIC_URL}")
                      .doesNotContain("*", "+"));
      if (client.path("standardFlowEnabled").asBoolean(true)) {
        assertThat(addresses).as(id).contains("${MESHPORT_PUBLIC_URL}/login/callback");
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
            .as(id)
            .isEqualTo("S256");
      }
    }
  }

  private static Set<String> addressesOf(JsonNode client) {
    Set<String> addresses = new TreeSet<>();
    client.path("redirectUris").forEach(uri -> addresses.add(uri.asText()));
    client.path("webOrigins").forEach(uri -> addresses.add(uri.asText()));
    String afterSignOut = client.path("attributes").path("post.logout.redirect.uris").asText();
    addresses.addAll(List.of(afterSignOut.split("##", -1)));
    addresses.remove("");
    return addresses;
  }

  @Test
  void noClientTakesTheImplicitFlowAndOnlyTheCommandLineTakesPasswords() {
    for (JsonNode client : realm(VALUES).path("clients")) {
      String id = client.path("clientId").asText();
      assertThat(client.path("implicitFlowEnabled").asBoolean(true)).as(id).isFalse();
      assertThat(client.path("directAccessGrantsEnabled").asBoolean(true))
          .as(id)
          .isEqualTo(id.equals("meshport-cli"));
    }
  }

  @Test
  void everyOneOfTheEightDomainsHasOwnersAndStewards() {
    Set<String> domains = new TreeSet<>();
    for (JsonNode top : realm(VALUES).path("groups")) {
      if (top.path("name").asText().equals("domains")) {
        for (JsonNode domain : top.path("subGroups")) {
          domains.add(domain.path("name").asText());
          assertThat(domain.path("subGroups"))
              .extracting(group -> group.path("name").asText())
              .containsExactly("owners", "stewards");
        }
      }
    }

    assertThat(domains)
        .containsExactly(
            "billing",
            "catalog",
            "customer",
            "finance",
            "logistics",
            "marketing",
            "order",
            "support");
  }

  @Test
  void accessTokensLiveFiveMinutesAndRefreshTokensWorkOnce() {
    JsonNode realm = realm(VALUES);

    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
    assertThat(realm.path("refreshTokenMaxReuse").asInt(-1)).isZero();
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
  }

  @Test
  void thePortalReadsTheRealmAndChangesOnlyWhatFinePermissionsName() {
    for (JsonNode user : realm(VALUES).path("users")) {
      if (user.path("username").asText().equals("service-account-meshport-server")) {
        assertThat(user.path("clientRoles").path("realm-management"))
            .isNotEmpty()
            .allSatisfy(role -> assertThat(role.asText()).matches("(view|query)-.*"));
      }
    }
    assertThat(client("admin-permissions").path("authorizationSettings").path("policies"))
        .extracting(policy -> policy.path("name").asText())
        .containsExactlyInAnyOrder(
            "the portal", "grants to people", "groups of the mesh", "roles of the data mesh");
  }

  private static JsonNode client(String id) {
    for (JsonNode client : realm(VALUES).path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return client;
      }
    }
    throw new AssertionError("No client " + id);
  }

  private static JsonNode realm(Map<String, String> values) {
    try {
      RealmTemplate template = RealmTemplate.bundled();
      String text = values.isEmpty() ? template.text() : template.fill(values);
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
