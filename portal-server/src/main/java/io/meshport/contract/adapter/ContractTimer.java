package io.meshport.contract.adapter;

import io.meshport.contract.service.consent.ContractClockwork;
import io.meshport.contract.service.consent.NoticeConfig;
import io.meshport.platform.schedule.PeriodicJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Runs what time makes due on contract versions, on every server that has the role. */
@Singleton
public class ContractTimer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "contract-notices";

  private final ContractClockwork clockwork;
  private final NoticeConfig config;
  private final PeriodicJobs jobs;

  @Inject
  public ContractTimer(ContractClockwork clockwork, NoticeConfig config, PeriodicJobs jobs) {
    this.clockwork = clockwork;
    this.config = config;
    this.jobs = jobs;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    jobs.every(config.interval(), NAME, "clockwork of contracts", clockwork::tick);
  }
}
