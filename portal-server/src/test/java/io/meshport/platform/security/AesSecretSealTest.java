package io.meshport.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.config.FakeConfig;
import io.meshport.platform.config.Settings;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesSecretSealTest {
  private static final UUID OWNER = UUID.randomUUID();
  private final AesSecretSeal seal = sealWith("k".repeat(32));

  @Test
  void whatIsSealedCanBeOpenedAgain() {
    String sealed = seal.seal("secret", OWNER);

    assertThat(sealed).doesNotContain("secret");
    assertThat(seal.open(sealed, OWNER)).contains("secret");
    assertThat(seal.seal("secret", OWNER)).as("never the same twice").isNotEqualTo(sealed);
  }

  @Test
  void nobodyElseOpensIt() {
    String sealed = seal.seal("secret", OWNER);

    assertThat(seal.open(sealed, UUID.randomUUID())).isEmpty();
    assertThat(sealWith("x".repeat(32)).open(sealed, OWNER)).isEmpty();
    assertThat(new AesSecretSeal(new Settings(new FakeConfig(Map.of()))).open(sealed, OWNER))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void rubbishIsNoSeal(String sealed) {
    assertThat(seal.open(sealed, OWNER)).isEmpty();
  }

  @Test
  void withoutAKeyNothingIsOffered() {
    assertThat(seal.isOffered()).isTrue();
    assertThat(new AesSecretSeal(new Settings(new FakeConfig(Map.of()))).isOffered()).isFalse();
  }

  @Test
  void aKeyThatCouldBeGuessedStopsTheStartWithoutBeingShown() {
    assertThatThrownBy(() -> sealWith("s3cret"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("meshport.sealing.key")
        .hasMessageNotContaining("s3cret");
  }

  private static AesSecretSeal sealWith(String key) {
    return new AesSecretSeal(new Settings(new FakeConfig(Map.of("meshport.sealing.key", key))));
  }
}
