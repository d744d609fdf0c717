package io.meshport.repository.rest;

import io.meshport.repository.model.TokenSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The login that Git sends (RFC 7617): any user name, and a token as the password. */
final class BasicLogin {
  /** What makes Git ask its user, or its helper, for a password. */
  static final String CHALLENGE = "Basic realm=\"Meshport Git\", charset=\"UTF-8\"";

  private static final String SCHEME = "basic ";

  private BasicLogin() {}

  /** The token in the header Authorization; none when there is none that can be read. */
  static @Nullable TokenSecret secretIn(@Nullable String header) {
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String login = new String(bytes, StandardCharsets.UTF_8);
      int colon = login.indexOf(':');
      String secret = colon < 0 ? "" : login.substring(colon + 1);
      return secret.isEmpty() ? null : new TokenSecret(secret);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }
}
