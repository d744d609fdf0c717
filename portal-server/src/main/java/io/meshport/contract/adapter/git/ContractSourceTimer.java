package io.meshport.contract.adapter.git;

import io.meshport.contract.service.git.GitConfig;
import io.meshport.contract.service.git.SourceChecker;
import io.meshport.platform.schedule.PeriodicJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for due repositories every other second, on every server that has the role. */
@Singleton
public class ContractSourceTimer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "contract-sources";

  private static final Logger LOG = LoggerFactory.getLogger(ContractSourceTimer.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  // A repository that keeps one of them waiting does not hold up all others.
  private static final int AT_ONCE = 2;
  private static final int MOST_IN_A_ROW = 50;

  private final SourceChecker checker;
  private final GitConfig config;
  private final PeriodicJobs jobs;

  @Inject
  public ContractSourceTimer(SourceChecker checker, GitConfig config, PeriodicJobs jobs) {
    this.checker = checker;
    this.config = config;
    this.jobs = jobs;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    LOG.info("{}", config);
    for (int i = 0; i < AT_ONCE; i++) {
      jobs.every(
          BETWEEN_LOOKS,
          NAME,
          "look at a repository",
          PeriodicJobs.Job.each(MOST_IN_A_ROW, checker::checkNext));
    }
  }
}
