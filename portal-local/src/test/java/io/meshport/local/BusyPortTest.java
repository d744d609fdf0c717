package io.meshport.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class BusyPortTest {

  @Test
  void aTakenPortIsReportedWithItsHolderAndTheVariableThatChangesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> BusyPort.check(Component.KEYCLOAK, taken.getLocalPort()))
          .isInstanceOf(StackException.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()))
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("MESHPORT_KEYCLOAK_PORT");
    }
  }

  @Test
  void aFreePortPasses() {
    assertThatCode(() -> BusyPort.check(Component.PORTAL, Ports.random().portal()))
        .doesNotThrowAnyException();
  }

  @Test
  void nobodyHoldsAFreePort() {
    assertThat(BusyPort.holder(Ports.random().portal())).isEmpty();
  }
}
