package io.meshport.platform.security;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.json.JsonString;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Denies by default: a route is open only as far as its {@link Secured} entry says. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class SecuredFilter implements ContainerRequestFilter {
  @Context private @Nullable ResourceInfo route;

  @Override
  public void filter(ContainerRequestContext request) {
    Access access = entryOf(route == null ? null : route.getResourceMethod());
    if (access == Access.PUBLIC) {
      return;
    }
    if (!(request.getSecurityContext().getUserPrincipal() instanceof JsonWebToken token)
        || !isForAccess(token)) {
      throw new PortalException(
              ProblemType.UNAUTHENTICATED, "This address needs a valid access token")
          .withRemedy("Sign in and send the access token as 'Authorization: Bearer …'");
    }
  }

  // The realm signs ID and refresh tokens with the same keys; they are no tickets.
  private static boolean isForAccess(JsonWebToken token) {
    Object type = token.getClaim("typ");
    return type instanceof JsonString text
        ? text.getString().equals("Bearer")
        : "Bearer".equals(type);
  }

  private static Access entryOf(@Nullable Method method) {
    Secured entry = method == null ? null : method.getAnnotation(Secured.class);
    if (entry == null) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "This address has no permission entry, so nobody may use it");
    }
    return entry.value();
  }
}
