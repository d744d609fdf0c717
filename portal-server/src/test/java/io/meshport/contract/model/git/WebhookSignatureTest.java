package io.meshport.contract.model.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
  // From "Validating webhook deliveries" in the documentation of GitHub.
  private static final String GITHUB_SECRET = "It's a Secret to Everybody";
  private static final byte[] GITHUB_BODY = "Hello, World!".getBytes(UTF_8);
  private static final String GITHUB_SIGNATURE =
      "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  // RFC 4231, test case 2.
  private static final String RFC_SECRET = "Jefe";
  private static final byte[] RFC_BODY = "what do ya want for nothing?".getBytes(UTF_8);
  private static final String RFC_SIGNATURE =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  @Test
  void gitHubProvesByTheHmacOfTheBody() {
    assertThat(gitHub(GITHUB_SIGNATURE).proves(GITHUB_SECRET, GITHUB_BODY)).isTrue();
    assertThat(gitHub(GITHUB_SIGNATURE).proves("another secret", GITHUB_BODY)).isFalse();
    assertThat(gitHub(GITHUB_SIGNATURE).proves(GITHUB_SECRET, "Hello, World".getBytes(UTF_8)))
        .isFalse();
  }

  @Test
  void giteaProvesByTheSameWithoutAPrefix() {
    assertThat(gitea(RFC_SIGNATURE).proves(RFC_SECRET, RFC_BODY)).isTrue();
    assertThat(gitea(RFC_SIGNATURE).proves("Jeff", RFC_BODY)).isFalse();
    assertThat(gitea("sha256=" + RFC_SIGNATURE).proves(RFC_SECRET, RFC_BODY)).isFalse();
  }

  @Test
  void gitLabProvesByTheSecretItself() {
    assertThat(new WebhookSignature(null, null, "secret").proves("secret", RFC_BODY)).isTrue();
    assertThat(new WebhookSignature(null, null, "Secret").proves("secret", RFC_BODY)).isFalse();
    assertThat(new WebhookSignature(null, null, "").proves("secret", RFC_BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18"
      })
  void everythingElseProvesNothing(String signature) {
    assertThat(gitHub(signature).proves(GITHUB_SECRET, GITHUB_BODY)).isFalse();
  }

  @Test
  void aWrongSignatureIsNotMadeGoodByAnotherHeader() {
    WebhookSignature both = new WebhookSignature("sha256=00", RFC_SIGNATURE, RFC_SECRET);
    assertThat(both.proves(RFC_SECRET, RFC_BODY)).isFalse();
  }

  @Test
  void noSignatureProvesNothing() {
    assertThat(new WebhookSignature(null, null, null).proves(RFC_SECRET, RFC_BODY)).isFalse();
  }

  private static WebhookSignature gitHub(String signature) {
    return new WebhookSignature(signature, null, null);
  }

  private static WebhookSignature gitea(@Nullable String signature) {
    return new WebhookSignature(null, signature, null);
  }
}
