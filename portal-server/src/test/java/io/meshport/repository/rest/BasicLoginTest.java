package io.meshport.repository.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.repository.model.TokenSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicLoginTest {
  @Test
  void theTokenIsThePasswordOfAnyUser() {
    assertThat(BasicLogin.secretIn(basic("anybody:mgt_x:y"))).isEqualTo(new TokenSecret("mgt_x:y"));
    assertThat(BasicLogin.secretIn(basic(":mgt_x").replace("Basic", "BASIC")))
        .isEqualTo(new TokenSecret("mgt_x"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Basic", "Basic ?", "Bearer eyJ", "Basic dXNlcg==", "Basic dXNlcjo="})
  void whatIsNoLoginHoldsNoToken(@Nullable String header) {
    assertThat(BasicLogin.secretIn(header)).isNull();
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }
}
