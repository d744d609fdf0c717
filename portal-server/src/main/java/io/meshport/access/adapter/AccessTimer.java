package io.meshport.access.adapter;

import io.meshport.access.service.AccessClockwork;
import io.meshport.access.service.AccessConfig;
import io.meshport.access.service.GrantVerifier;
import io.meshport.access.service.VerificationReport;
import io.meshport.platform.schedule.PeriodicJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what time makes due, and the comparison with Keycloak, on every server that has the role.
 */
@Singleton
public class AccessTimer {
  private static final Logger LOG = LoggerFactory.getLogger(AccessTimer.class);

  private final AccessClockwork clockwork;
  private final GrantVerifier verifier;
  private final AccessConfig config;
  private final PeriodicJobs jobs;
  private final AtomicLong drifted = new AtomicLong();
  private final AtomicLong phantoms = new AtomicLong();

  @Inject
  public AccessTimer(
      AccessClockwork clockwork,
      GrantVerifier verifier,
      AccessConfig config,
      PeriodicJobs jobs,
      MetricRegistry metrics) {
    this.clockwork = clockwork;
    this.verifier = verifier;
    this.config = config;
    this.jobs = jobs;
    metrics.gauge("meshport_access_drifted_grants", drifted, AtomicLong::get);
    metrics.gauge("meshport_access_phantom_grants", phantoms, AtomicLong::get);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    String role = GrantConsumer.NAME;
    jobs.every(config.interval(), role, "clockwork of access", clockwork::tick);
    jobs.every(config.verification(), role, "verification of access", this::verify);
  }

  private void verify() {
    VerificationReport report = verifier.verifyAll();
    drifted.set(report.drifted());
    phantoms.set(report.phantoms().size());
    LOG.info(
        "Compared grants with Keycloak: {} active, {} drifted, {} phantoms",
        report.checked(),
        report.drifted(),
        report.phantoms().size());
    report
        .phantoms()
        .forEach(phantom -> LOG.error("Keycloak holds {} although no grant says so", phantom));
  }
}
