package io.meshport.platform.security;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Denies by default: a route is open only as far as its {@link Secured} entry says. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class SecuredFilter implements ContainerRequestFilter {
  @Context private @Nullable ResourceInfo route;

  @Override
  public void filter(ContainerRequestContext request) {
    Access access = entryOf(route == null ? null : route.getResourceMethod());
    if (access != Access.SIGNED_IN) {
      return;
    }
    if (!AccessToken.isBroughtBy(request.getSecurityContext().getUserPrincipal())) {
      throw AccessToken.missing();
    }
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
