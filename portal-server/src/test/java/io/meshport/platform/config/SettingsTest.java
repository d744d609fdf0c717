package io.meshport.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "${env.MESHPORT_OIDC_AUDIENCE}"})
  void aMissingSettingStopsTheStartAndNamesItsVariable(String value) {
    Settings settings = new Settings(FakeConfig.of("meshport.oidc.audience", value));

    assertThatThrownBy(() -> settings.required("meshport.oidc.audience"))
        .hasMessageContaining("meshport.oidc.audience")
        .hasMessageContaining("MESHPORT_OIDC_AUDIENCE");
  }

  @ParameterizedTest
  @FieldSource("io.meshport.platform.config.ConfigProducer#MANDATORY")
  void oneMissingSettingIsEnoughToRefuseTheStart(String missing) {
    Map<String, String> values = new HashMap<>();
    ConfigProducer.MANDATORY.forEach(key -> values.put(key, "given"));
    Settings complete = new Settings(new FakeConfig(Map.copyOf(values)));
    complete.requireAll(ConfigProducer.MANDATORY);
    values.remove(missing);
    Settings settings = new Settings(new FakeConfig(values));

    assertThatThrownBy(() -> new ConfigProducer().requireMandatory(new Object(), settings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(missing + " (")
        .hasMessageNotContaining("given");
  }

  @Test
  void allMissingSettingsAreNamedAtOnce() {
    Settings nothing = new Settings(FakeConfig.of("a.b", "c"));

    assertThatThrownBy(() -> nothing.requireAll(ConfigProducer.MANDATORY))
        .hasMessageContainingAll(ConfigProducer.MANDATORY.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://id.example.com", "ftp://localhost", "id.example.com", "http://"})
  void anAddressMustBeHttpsOrLocal(String value) {
    Settings settings = new Settings(FakeConfig.of("a.b", value));

    assertThatThrownBy(() -> settings.requiredAddress("a.b")).hasMessageContaining("a.b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://id.example.com/realms/x", "http://localhost:9081/realms/x"})
  void httpsAndLocalAddressesAreTaken(String value) {
    assertThat(new Settings(FakeConfig.of("a.b", value)).requiredAddress("a.b")).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "x", "-1"})
  void aPortIsANumberInRange(String value) {
    Settings settings = new Settings(FakeConfig.of("a.port", value));

    assertThatThrownBy(() -> settings.port("a.port", 1)).hasMessageContaining(value);
  }

  @Test
  void textsAreReadByTheirNames() {
    Settings settings = new Settings(FakeConfig.of("a.b", "{\"region\": \"eu, west\"}"));

    assertThat(settings.texts("a.b")).containsExactly(Map.entry("region", "eu, west"));
    assertThat(settings.texts("a.c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hush",
        "[\"hush\"]",
        "{\"a\": 1}",
        "{\"a b\": \"hush\"}",
        "{\"a\": {\"hush\": 1}}"
      })
  void textsThatAreNoneAreRefusedWithoutQuotingThem(String value) {
    Settings settings = new Settings(FakeConfig.of("a.b", value));

    assertThatThrownBy(() -> settings.texts("a.b"))
        .hasMessageContaining("a.b")
        .hasMessageNotContaining("hush")
        .hasNoCause();
  }

  @Test
  void secretsAreNeverPrinted() {
    assertThat(new DatabaseConfig("h", 1, "n", "u", "hush").toString()).doesNotContain("hush");
    assertThat(new KeycloakConfig(URI.create("http://localhost"), "r", "c", "hush").toString())
        .doesNotContain("hush");
  }

  @Test
  void aWorkerRunsWhereItIsNamedOrAllAre() {
    assertThat(new Settings(FakeConfig.of("w", "a, b")).words("w", "all"))
        .containsExactly("a", "b");
    assertThat(new WorkerConfig(Set.of("all")).runs("x")).isTrue();
    assertThat(new WorkerConfig(Set.of("none")).runs("x")).isFalse();
    assertThat(new WorkerConfig(Set.of("x")).runs("x")).isTrue();
  }
}
