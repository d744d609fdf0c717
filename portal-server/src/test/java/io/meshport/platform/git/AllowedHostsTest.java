package io.meshport.platform.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.git.AllowedHosts.Reach;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
  @Test
  void nobodyIsReadUnlessNamed() {
    assertThat(AllowedHosts.of(List.of()).reachOf(URI.create("https://github.com/a/b")))
        .isEqualTo(Reach.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "github.com,        https://github.com/a/b,        ANYWHERE",
    "GitHub.com,        https://GITHUB.com/a/b,        ANYWHERE",
    "github.com,        https://github.com:443/a/b,    ANYWHERE",
    "github.com,        https://github.com:8443/a/b,   NONE",
    "github.com,        http://github.com:443/a/b,     NONE",
    "github.com,        http://github.com/a/b,         ANYWHERE",
    "github.com,        https://api.github.com/a/b,    NONE",
    "github.com,        https://github.com.evil.org/a, NONE",
    "github.com,        https://notgithub.com/a,       NONE",
    "git.corp:3000,     https://git.corp:3000/a/b,     ANYWHERE",
    "git.corp:3000,     https://git.corp/a/b,          NONE",
    "127.0.0.1:*,       http://127.0.0.1:40123/a,      ANYWHERE",
    "[::1]:*,           http://[::1]:40123/a,          ANYWHERE",
    "*.example.org,     https://git.example.org/a,     PUBLIC",
    "*.example.org,     https://a.b.example.org/a,     PUBLIC",
    "*.example.org,     https://example.org/a,         NONE",
    "*.example.org,     https://badexample.org/a,      NONE",
    "*.example.org,     https://git.example.org:444/a, NONE"
  })
  void anEntryMeansOneHostOrThoseBelow(String entry, URI address, Reach reach) {
    assertThat(AllowedHosts.of(List.of(entry)).reachOf(address)).isEqualTo(reach);
  }

  @Test
  void aHostThatIsWrittenOutMayStandAnywhereInSpiteOfItsDomain() {
    AllowedHosts hosts = AllowedHosts.of(List.of("*.example.org", "git.example.org"));
    assertThat(hosts.reachOf(URI.create("https://git.example.org/a"))).isEqualTo(Reach.ANYWHERE);
    assertThat(hosts.reachOf(URI.create("https://x.example.org/a"))).isEqualTo(Reach.PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "https://github.com", "github.com/a", "a b", "git.*.org", "a:x"})
  void entriesThatAreNoneAreRefused(String entry) {
    assertThatThrownBy(() -> AllowedHosts.of(List.of(entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + entry + "'");
  }
}
