package io.meshport.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** There is no engine to run these files on, so at least their names and secrets are checked. */
class DockerFilesTest {

  /** Set by the image itself. */
  private static final Set<String> OF_THE_IMAGE = Set.of("MESHPORT_HOST", "MESHPORT_PORT");

  private final ConfigurationPage page = ConfigurationPage.read();
  private final JsonNode compose;

  DockerFilesTest() throws IOException {
    compose = new YAMLMapper().readTree(Checkout.text("docker/compose.yaml"));
  }

  @Test
  void theComposeFileSetsExactlyTheDocumentedSettings() {
    Set<String> set = new TreeSet<>(OF_THE_IMAGE);
    names(portal().path("environment")).forEach(set::add);

    assertThat(set).containsAll(required()).isSubsetOf(page.variables());
  }

  @Test
  void theImageSetsTheAddressItListensOnAndNothingElse() {
    String dockerfile = Checkout.text("docker/Dockerfile");

    assertThat(Checkout.matches("(MESHPORT_[A-Z_]+)=", dockerfile)).isEqualTo(OF_THE_IMAGE);
    assertThat(page.variables()).containsAll(OF_THE_IMAGE);
  }

  @Test
  void theImageRunsAsAnOrdinaryAccountAndSaysWhetherItIsHealthy() {
    String dockerfile = Checkout.text("docker/Dockerfile");

    assertThat(dockerfile).containsPattern("(?m)^USER 1001$").doesNotContain("USER root");
    assertThat(dockerfile)
        .containsPattern("(?m)^HEALTHCHECK ")
        .contains("/opt/meshport/healthcheck.sh");
    assertThat(dockerfile).containsPattern("(?m)^EXPOSE 9080$");
  }

  @Test
  void theImageIsMadeOfFilesThatExistOrAreBuilt() {
    for (String source :
        Checkout.matches(
            "(?m)^COPY (?:--\\S+ )*(\\S+) \\S+$", Checkout.text("docker/Dockerfile"))) {
      boolean built = source.contains("target/");
      assertThat(built || Checkout.path(source).toFile().exists()).as(source).isTrue();
      assertThat(Checkout.text("docker/Dockerfile.dockerignore"))
          .contains("!" + source.replaceFirst("/$", ""));
    }
  }

  @Test
  void noSecretHasADefault() {
    String text = Checkout.text("docker/compose.yaml");

    for (String use : Checkout.matches("(\\$\\{[^}]*(?:PASSWORD|SECRET)[^}]*})", text)) {
      assertThat(use).endsWith(":?must be set}");
    }
    for (JsonNode service : compose.path("services")) {
      for (String name : names(service.path("environment"))) {
        if (name.matches(".*(PASSWORD|SECRET).*")) {
          assertThat(service.path("environment").path(name).asText()).startsWith("${");
        }
      }
    }
  }

  @Test
  void everyServiceIsWatchedAndRestarted() {
    for (String name : names(compose.path("services"))) {
      JsonNode service = compose.path("services").path(name);
      boolean watched = service.has("healthcheck") || name.equals("portal");
      assertThat(watched).as(name).isTrue();
      assertThat(service.path("restart").asText()).isEqualTo("unless-stopped");
      assertThat(service.has("mem_limit")).isTrue();
    }
  }

  @Test
  void portsArePublishedOnTheLoopbackAddressOnly() {
    for (JsonNode service : compose.path("services")) {
      for (JsonNode port : service.path("ports")) {
        assertThat(port.asText()).startsWith("127.0.0.1:");
      }
    }
  }

  @Test
  void theExampleNamesEveryVariableOfTheComposeFile() {
    String example = Checkout.text("docker/env.example");
    Set<String> used =
        Checkout.matches("(?<!\\$)\\$\\{([A-Z_]+)[:}]", Checkout.text("docker/compose.yaml"));

    assertThat(Checkout.matches("(?m)^#?([A-Z_]+)=", example)).isEqualTo(used);
  }

  @Test
  void theChartSetsExactlyTheDocumentedSettings() {
    String helpers = Checkout.text("docker/helm/meshport/templates/_helpers.tpl");
    Set<String> set = new TreeSet<>(OF_THE_IMAGE);
    set.addAll(Checkout.matches("- name: (MESHPORT_[A-Z_]+)", helpers));

    assertThat(set).containsAll(required()).isSubsetOf(page.variables());
  }

  @Test
  void theChartUsesOnlyValuesThatExist() throws IOException {
    JsonNode values = new YAMLMapper().readTree(Checkout.text("docker/helm/meshport/values.yaml"));
    for (var template : Checkout.files("docker/helm/meshport/templates", "")) {
      for (String use : Checkout.matches("[.$][Vv]alues\\.([A-Za-z.]+)", Checkout.text(template))) {
        JsonNode value = values.at("/" + use.replace('.', '/'));
        assertThat(value.isMissingNode()).as(use).isFalse();
      }
    }
  }

  @Test
  void theRealmForProductionHoldsNoPeopleAndNoSecrets() throws IOException {
    JsonNode realm =
        new ObjectMapper().readTree(Checkout.text("docker/keycloak/meshport-realm.json"));

    assertThat(realm.path("users").findValuesAsText("username"))
        .containsExactly("service-account-meshport-server");
    assertThat(realm.path("clients").findValuesAsText("clientId"))
        .containsExactlyInAnyOrder(
            "meshport-web", "meshport-server", "data-mesh", "admin-permissions");
    assertThat(realm.findValuesAsText("secret"))
        .containsExactly("${MESHPORT_KEYCLOAK_CLIENT_SECRET}");
    assertThat(realm.findValues("credentials")).isEmpty();
  }

  @Test
  void theRealmForProductionHasTheClientsAndRolesOfTheTestedOne() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode realm = json.readTree(Checkout.text("docker/keycloak/meshport-realm.json"));
    JsonNode tested =
        json.readTree(
            Checkout.text("portal-local/src/main/resources/keycloak/meshport-realm.json"));

    assertThat(tested.path("clients")).containsAll(realm.path("clients"));
    assertThat(tested.path("users")).containsAll(realm.path("users"));
    assertThat(realm.path("roles")).isEqualTo(tested.path("roles"));
    assertThat(realm.path("accessTokenLifespan")).isEqualTo(tested.path("accessTokenLifespan"));
    assertThat(realm.path("revokeRefreshToken")).isEqualTo(tested.path("revokeRefreshToken"));
  }

  private JsonNode portal() {
    return compose.path("services").path("portal");
  }

  private List<String> required() {
    return page.settings().values().stream()
        .filter(ConfigurationPage.Setting::required)
        .map(ConfigurationPage.Setting::variable)
        .toList();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
