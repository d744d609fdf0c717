package io.meshport.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  enum Colour {
    RED
  }

  record Thing(@Nullable String name, int size, @Nullable Colour colour, @Nullable Instant at) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"a\",\"size\":1,\"other\":1}",
        "{\"name\":\"a\",\"name\":\"b\",\"size\":1}",
        "{\"name\":\"a\",\"size\":1} x",
        "{\"name\":7,\"size\":1}",
        "{\"name\":true,\"size\":1}",
        "{\"name\":\"a\",\"size\":\"1\"}",
        "{\"name\":\"a\",\"size\":1.5}",
        "{\"name\":\"a\",\"size\":null}",
        "{\"name\":\"a\",\"size\":1,\"colour\":0}",
        "{\"name\":\"a\",\"size\":1,\"colour\":\"BLUE\"}",
        "{\"name\":\"a\",\"size\":NaN}"
      })
  void nothingIsGuessedOrDropped(String body) {
    assertThatThrownBy(() -> Json.mapper().readValue(body, Thing.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void nestingBeyondFiftyLevelsIsRefused() {
    String deep = "[".repeat(51) + "]".repeat(51);

    assertThatThrownBy(() -> Json.mapper().readTree(deep))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void instantsAreTextAndAbsentMembersAreLeftOut() throws JsonProcessingException {
    assertThat(Json.mapper().writeValueAsString(new Thing(null, 1, null, Instant.EPOCH)))
        .isEqualTo("{\"size\":1,\"at\":\"1970-01-01T00:00:00Z\"}");
  }
}
