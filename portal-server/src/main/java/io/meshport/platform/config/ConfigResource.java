package io.meshport.platform.config;

import io.meshport.platform.security.Access;
import io.meshport.platform.security.Secured;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** HTTP face of the few settings that everybody may know. */
@Path("config")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ConfigResource {
  private final OidcConfig oidc;

  @Inject
  public ConfigResource(OidcConfig oidc) {
    this.oidc = oidc;
  }

  @GET
  @Secured(Access.PUBLIC)
  @Operation(operationId = "getConfig", summary = "Show where to sign in")
  public ConfigView get() {
    return new ConfigView(oidc.issuer().toString(), oidc.webClient());
  }
}
