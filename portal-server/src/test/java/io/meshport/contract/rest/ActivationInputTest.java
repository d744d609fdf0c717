package io.meshport.contract.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationInputTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", " null ", "{}", "{\"noticeDays\": null}"})
  void aBodyThatSaysNothingLeavesTheUsualNotice(String body) throws Exception {
    assertThat(ActivationInput.parse(body)).isEqualTo(new ActivationInput(null));
  }

  @Test
  void theNoticeIsTaken() throws Exception {
    assertThat(ActivationInput.parse("{\"noticeDays\": 30}").noticeDays()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "30", "{\"days\": 30}", "{\"noticeDays\": 30} {}", "{"})
  void anythingElseIsRefused(String body) {
    assertThatThrownBy(() -> ActivationInput.parse(body))
        .isInstanceOf(JsonProcessingException.class);
  }
}
