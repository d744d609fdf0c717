package io.meshport.contract.model.git;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What a host of repositories sends to show that a message is its own.
 *
 * @param gitHub header {@code X-Hub-Signature-256}: {@code sha256=} and the HMAC-SHA256 of the body
 *     in hexadecimal
 * @param gitea header {@code X-Gitea-Signature}: the same without a prefix
 * @param gitLab header {@code X-Gitlab-Token}: the secret itself
 */
public record WebhookSignature(
    @Nullable String gitHub, @Nullable String gitea, @Nullable String gitLab) {
  private static final String PREFIX = "sha256=";

  /** Whether it proves that the sender of the body knows the secret; takes as long either way. */
  public boolean proves(String secret, byte[] body) {
    if (gitHub != null) {
      return gitHub.startsWith(PREFIX)
          && same(gitHub.substring(PREFIX.length()).toLowerCase(Locale.ROOT), hmac(secret, body));
    }
    if (gitea != null) {
      return same(gitea.toLowerCase(Locale.ROOT), hmac(secret, body));
    }
    return gitLab != null && same(gitLab, secret);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String hmac(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HMAC-SHA256", impossible);
    }
  }
}
