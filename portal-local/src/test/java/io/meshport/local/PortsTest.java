package io.meshport.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void withoutSettingsThePortalListensOn9080() {
    Ports ports = Ports.fromEnvironment(Map.of());

    assertThat(ports).isEqualTo(new Ports(9083, 9082, 9081, 9080));
  }

  @Test
  void eachServerIsMovedByItsOwnVariable() {
    Ports usual = Ports.fromEnvironment(Map.of());
    for (Component moved : Component.values()) {
      Ports ports = Ports.fromEnvironment(Map.of(moved.portVariable(), "7000"));

      for (Component component : Component.values()) {
        int expected = component == moved ? 7000 : usual.of(component);
        assertThat(ports.of(component)).as(component.id()).isEqualTo(expected);
      }
    }
  }

  @Test
  void aPortThatIsNoNumberIsRefusedByItsVariable() {
    assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("MESHPORT_PORT", "http")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("MESHPORT_PORT");
  }

  @Test
  void aPortOutOfRangeIsRefused() {
    assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("MESHPORT_PORT", "65536")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("65536");
  }

  @Test
  void twoServersCannotShareAPort() {
    assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("MESHPORT_PORT", "9081")))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("share");
  }

  @Test
  void randomPortsDifferFromEachOther() {
    Ports ports = Ports.random();

    assertThat(new int[] {ports.portal(), ports.keycloak(), ports.elasticsearch()})
        .doesNotHaveDuplicates()
        .doesNotContain(ports.postgresql());
  }
}
