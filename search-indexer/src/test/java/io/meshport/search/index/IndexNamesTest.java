package io.meshport.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexNamesTest {
  private final IndexNames names = IndexNames.of("meshport-catalog");

  @Test
  void indicesAreNumberedFromOne() {
    assertThat(names.after(List.of())).isEqualTo("meshport-catalog-v1");
  }

  @Test
  void nextNumberFollowsTheHighestAndNotTheLastInTheAlphabet() {
    assertThat(
            names.after(
                List.of("meshport-catalog-v10", "meshport-catalog-v9", "meshport-catalog-vx")))
        .isEqualTo("meshport-catalog-v11");
  }
}
