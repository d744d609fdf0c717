package io.meshport.contract.service.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.meshport.contract.model.git.WebhookSignature;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest extends SourceFixture {
  private static final byte[] BODY = "{}".getBytes(UTF_8);
  private String id = "";
  private WebhookSignature right = new WebhookSignature(null, null, null);

  @BeforeEach
  void theContractLivesInARepositoryWithAWebhook() {
    SourceDetails made = service.put(PORT, ADDRESS, true, null, OWNER);
    id = String.valueOf(made.webhook());
    right = new WebhookSignature(null, null, Objects.requireNonNull(made.secret()));
    commitAndLook(text("1.0.0", "First"));
  }

  @Test
  void aSignedMessageMakesTheSourceDue() {
    assertThat(checker.checkNext()).isFalse();

    webhooks.receive(id, right, BODY);

    assertThat(checker.checkNext()).isTrue();
    assertThat(gateway.tags).as("an unchanged file is not read again").last().isEqualTo("commit-1");
  }

  @Test
  void aRepeatedMessageDoesNoHarm() {
    webhooks.receive(id, right, BODY);
    webhooks.receive(id, right, BODY);

    assertThat(checker.checkNext()).isTrue();
    assertThat(checker.checkNext()).isFalse();
  }

  @Test
  void everythingElseIsRefusedInTheSameWords() {
    WebhookSignature wrong = new WebhookSignature(null, null, "wrong");
    PortalException refusal = refusal(id, wrong);

    assertThat(refusal.type()).isEqualTo(ProblemType.SIGNATURE_INVALID);
    for (String other : new String[] {UUID.randomUUID().toString(), "nothing", ""}) {
      assertThat(refusal(other, right)).hasMessage(refusal.getMessage());
      assertThat(refusal(other, right).type()).isEqualTo(refusal.type());
    }
    assertThat(checker.checkNext()).isFalse();
  }

  @Test
  void aSourceWithoutAWebhookTakesNoMessageNotEvenOneSignedWithNothing() {
    service.put(PORT, ADDRESS, false, "\"" + seen().tag() + "\"", OWNER);

    assertThat(refusal(id, right).type()).isEqualTo(ProblemType.SIGNATURE_INVALID);
    String standIn = "0".repeat(64);
    assertThat(refusal(id, new WebhookSignature(null, null, standIn)).type())
        .isEqualTo(ProblemType.SIGNATURE_INVALID);
  }

  private PortalException refusal(String to, WebhookSignature signature) {
    return Objects.requireNonNull(
        catchThrowableOfType(PortalException.class, () -> webhooks.receive(to, signature, BODY)));
  }
}
