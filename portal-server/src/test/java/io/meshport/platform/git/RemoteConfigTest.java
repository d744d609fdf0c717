package io.meshport.platform.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.config.FakeConfig;
import io.meshport.platform.config.Settings;
import io.meshport.platform.git.AllowedHosts.Reach;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteConfigTest {
  private static final URI GITHUB = URI.create("https://GitHub.com/acme/data.git");

  @Test
  void withoutSettingsNothingIsRead() {
    RemoteConfig config = read(Map.of());

    assertThat(config.reachOf(GITHUB)).isEqualTo(Reach.NONE);
    assertThat(config.timeout()).isEqualTo(RemoteConfig.DEFAULT.timeout());
  }

  @Test
  void credentialsBelongToOneHostAndAreNeverShown() {
    RemoteConfig config =
        read(Map.of("meshport.git.credentials", "github.com=x:to:ken, git.corp=portal:s3cret"));

    assertThat(config.credentialsFor(GITHUB)).contains(new RemoteLogin("x", "to:ken"));
    assertThat(config.credentialsFor(URI.create("https://gitlab.com/a"))).isEmpty();
    assertThat(config.toString() + config.credentials()).doesNotContain("s3cret", "to:ken");
  }

  @ParameterizedTest
  @CsvSource({
    "meshport.git.credentials, s3cret",
    "meshport.git.credentials, github.com=s3cret",
    "meshport.git.credentials, =user:s3cret",
    "meshport.git.megabytes, 0",
    "meshport.git.megabytes, many",
    "meshport.git.timeout, often",
    "meshport.git.allowed.hosts, https://github.com"
  })
  void aSettingThatMakesNoSenseStopsTheStartWithoutShowingSecrets(String key, String value) {
    assertThatThrownBy(() -> read(Map.of(key, value)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(key)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void httpInTheClearIsForThisMachineOrAClosedNetwork() {
    Map<String, String> hosts = Map.of("meshport.git.allowed.hosts", "git.corp,127.0.0.1:*");
    URI clear = URI.create("http://git.corp/a.git");

    assertThat(read(hosts).reachOf(clear)).isEqualTo(Reach.NONE);
    assertThat(read(hosts).reachOf(URI.create("https://git.corp/a.git"))).isEqualTo(Reach.ANYWHERE);
    assertThat(read(hosts).reachOf(URI.create("http://127.0.0.1:3000/a.git")))
        .isEqualTo(Reach.ANYWHERE);
    assertThat(
            read(Map.of(
                    "meshport.git.allowed.hosts", "git.corp", "meshport.allow.plain.http", "true"))
                .reachOf(clear))
        .isEqualTo(Reach.ANYWHERE);
  }

  private static RemoteConfig read(Map<String, String> values) {
    return RemoteConfig.read(new Settings(new FakeConfig(values)));
  }
}
