package io.meshport.platform.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.git.AllowedHosts.Reach;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.254",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.254",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "fec0::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::"
      })
  void addressesThatOnlyTheServerReachesAreNotPublic(String address) throws UnknownHostException {
    assertThat(HostGuard.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.63.0.1",
        "100.128.0.1",
        "172.32.0.1",
        "140.82.121.4",
        "2606:4700::1"
      })
  void othersAre(String address) throws UnknownHostException {
    assertThat(HostGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aHostBelowAnAllowedDomainIsNotFollowedIntoPrivateNetworks() {
    URI metadata = URI.create("http://169.254.169.254/latest/meta-data");

    assertThatThrownBy(() -> HostGuard.check(Reach.PUBLIC, metadata))
        .hasMessageContaining("private network");
    assertThatThrownBy(() -> HostGuard.check(Reach.NONE, metadata))
        .hasMessageContaining("may not read");
    assertThatCode(() -> HostGuard.check(Reach.ANYWHERE, metadata)).doesNotThrowAnyException();
  }
}
