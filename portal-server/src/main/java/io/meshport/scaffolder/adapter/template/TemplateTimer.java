package io.meshport.scaffolder.adapter.template;

import io.meshport.platform.schedule.PeriodicJobs;
import io.meshport.scaffolder.service.template.TemplateKeeper;
import io.meshport.scaffolder.service.template.TemplateSourceReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks for due sources of templates every other second, and tidies up every hour. */
@Singleton
public class TemplateTimer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "templates";

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_TIDYING = Duration.ofHours(1);
  private static final int MOST_IN_A_ROW = 20;

  private final TemplateSourceReader reader;
  private final TemplateKeeper keeper;
  private final PeriodicJobs jobs;

  @Inject
  public TemplateTimer(TemplateSourceReader reader, TemplateKeeper keeper, PeriodicJobs jobs) {
    this.reader = reader;
    this.keeper = keeper;
    this.jobs = jobs;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    jobs.every(
        BETWEEN_LOOKS,
        NAME,
        "look at sources of templates",
        PeriodicJobs.Job.each(MOST_IN_A_ROW, reader::readNext));
    jobs.every(BETWEEN_TIDYING, NAME, "tidying of templates", keeper::prune);
  }
}
