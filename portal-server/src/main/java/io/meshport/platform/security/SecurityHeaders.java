package io.meshport.platform.security;

import io.meshport.platform.config.OidcConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;

/**
 * The headers that tell browsers what the portal's pages may do: next to nothing from elsewhere.
 */
@Singleton
public class SecurityHeaders {
  // Hash of the empty string: the style library adds empty style elements and fills them by script.
  private static final String EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

  private final Map<String, String> all;

  @Inject
  public SecurityHeaders(OidcConfig oidc) {
    this.all =
        Map.of(
            "Content-Security-Policy", policy(origin(oidc.issuer())),
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  /** Header by name. */
  public Map<String, String> all() {
    return all;
  }

  private static String policy(String identityOrigin) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' " + EMPTY_STYLE,
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self' " + identityOrigin,
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");
  }

  private static String origin(URI issuer) {
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }
}
