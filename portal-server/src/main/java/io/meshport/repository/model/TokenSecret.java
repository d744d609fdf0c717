package io.meshport.repository.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a person gives to Git as a password: 32 random bytes behind a prefix that scanners of source
 * code recognize.
 *
 * @param text the token as people copy it
 */
public record TokenSecret(String text) {
  private static final String PREFIX = "mgt_";
  private static final int BYTES = 32;

  /** A new one that nobody can guess. */
  public static TokenSecret random(SecureRandom source) {
    byte[] bytes = new byte[BYTES];
    source.nextBytes(bytes);
    return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is kept of it. A plain hash is enough: there is nothing to guess in random bytes. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "token";
  }
}
