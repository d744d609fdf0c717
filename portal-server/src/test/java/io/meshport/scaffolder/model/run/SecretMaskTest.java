package io.meshport.scaffolder.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
  private static final String SECRET = "p@ss wörd/\"1\"+";
  private final SecretMask mask = new SecretMask(List.of(SECRET, "other-secret"));

  @Test
  void secretsAreCoveredWhereverTheyStand() {
    assertThat(mask.cover("a " + SECRET + ", other-secret!")).isEqualTo("a ***, ***!");
  }

  @Test
  void secretsAreCoveredInAddressesAndInJson() {
    String address = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);

    assertThat(mask.cover("https://x/?t=" + address)).isEqualTo("https://x/?t=***");
    assertThat(mask.cover("https://x/" + address.replace("+", "%20"))).isEqualTo("https://x/***");
    assertThat(mask.cover(RunFixture.json("{\"t\": \"p@ss wörd/\\\"1\\\"+\"}").toString()))
        .isEqualTo("{\"t\":\"***\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "u", "us", "use", "user:"})
  void secretsAreCoveredInBase64WhateverStandsBefore(String before) {
    byte[] all = (before + "other-secret" + before).getBytes(StandardCharsets.UTF_8);

    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      String encoded = encoder.encodeToString(all);
      String covered = mask.cover("Basic " + encoded);
      assertThat(covered).contains("***");
      // What is left around the cover must not give the secret away.
      assertThat(covered.replace("***", "").length())
          .isLessThan("Basic ".length() + 4 + encoded.length() / 2);
    }
  }

  @Test
  void keysAndValuesOfJsonAreCovered() {
    assertThat(mask.cover(RunFixture.json("{\"other-secret\": [\"other-secret\", 1, null]}")))
        .isEqualTo(RunFixture.json("{\"***\": [\"***\", 1, null]}"));
  }

  @Test
  void wordsTooShortToBeSecretAreLeftAlone() {
    assertThat(new SecretMask(List.of("a", "")).cover("a banana")).isEqualTo("a banana");
  }
}
