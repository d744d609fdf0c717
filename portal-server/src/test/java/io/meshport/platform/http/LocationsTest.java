package io.meshport.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocationsTest {

  @Test
  void anAddressIsRelativeToTheApi() {
    assertThat(Locations.of("domains/customer")).hasToString("domains/customer");
  }

  @Test
  void aPathFromTheRootOfTheServerIsRefused() {
    assertThatThrownBy(() -> Locations.of("/api/v1/domains/customer"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relative");
  }
}
