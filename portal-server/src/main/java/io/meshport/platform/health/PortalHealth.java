package io.meshport.platform.health;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** What the server says of itself under {@code /health}. */
@Singleton
public class PortalHealth {
  private final Instance<ComponentProbe> probes;

  @Inject
  public PortalHealth(Instance<ComponentProbe> probes) {
    this.probes = probes;
  }

  @Produces
  @Liveness
  HealthCheck live() {
    return () -> HealthCheckResponse.up("portal");
  }

  @Produces
  @Startup
  HealthCheck started() {
    return () -> components("portal-started");
  }

  @Produces
  @Readiness
  HealthCheck ready() {
    return () -> components("portal-ready");
  }

  private HealthCheckResponse components(String name) {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named(name);
    boolean up = true;
    for (ComponentProbe probe : probes) {
      boolean answers = probe.answers();
      answer.withData(probe.component(), answers ? "UP" : "DOWN");
      up &= answers || !probe.required();
    }
    return answer.status(up).build();
  }
}
