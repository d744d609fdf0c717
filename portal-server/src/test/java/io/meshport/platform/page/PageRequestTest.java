package io.meshport.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.ProblemType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {
  @Test
  void theNextTokenLeadsToTheNextPiece() {
    Page<String> first = Page.of(PageRequest.of(2, null), List.of("a", "b"), 3);

    assertThat(first.nextPageToken()).isNotNull();
    assertThat(PageRequest.of(2, first.nextPageToken()).offset()).isEqualTo(2);
  }

  @Test
  void theLastPieceHasNoToken() {
    assertThat(Page.of(new PageRequest(2, 2), List.of("c"), 3).nextPageToken()).isNull();
  }

  @Test
  void anEmptyPieceEndsTheListAlthoughMoreAreCounted() {
    assertThat(Page.of(new PageRequest(2, 0), List.of(), 3).nextPageToken()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101})
  void aSizeOutOfRangeIsRefused(int size) {
    assertThatThrownBy(() -> PageRequest.of(size, null))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_PARAMETER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "YTE", "bzEw!", "by0x", "bzk5OTk5OTk5OTk5"})
  void aTokenThatWasNotGivenOutIsRefused(String token) {
    assertThatThrownBy(() -> PageRequest.of(20, token))
        .hasFieldOrPropertyWithValue("type", ProblemType.INVALID_PARAMETER);
  }
}
