package io.meshport.platform.security;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.json.JsonString;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The ticket of every call: a token for access, verified by the server before we see it. */
public final class AccessToken {
  private AccessToken() {}

  /** Whether a caller came with a valid access token. */
  public static boolean isBroughtBy(@Nullable Principal caller) {
    return caller instanceof JsonWebToken token && isForAccess(token);
  }

  /** The refusal of everybody else. */
  public static PortalException missing() {
    return new PortalException(
            ProblemType.UNAUTHENTICATED, "This address needs a valid access token")
        .withRemedy("Sign in and send the access token as 'Authorization: Bearer …'");
  }

  // The realm signs ID and refresh tokens with the same keys; they are no tickets.
  private static boolean isForAccess(JsonWebToken token) {
    Object type = token.getClaim("typ");
    return type instanceof JsonString text
        ? text.getString().equals("Bearer")
        : "Bearer".equals(type);
  }
}
