package io.meshport.scaffolder.adapter.template;

import io.meshport.platform.config.WorkerConfig;
import io.meshport.scaffolder.service.template.TemplateKeeper;
import io.meshport.scaffolder.service.template.TemplateSourceReader;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for due sources of templates every other second, and tidies up every hour. */
@Singleton
public class TemplateTimer {
  /** Name of the worker, also in the configuration. */
  public static final String NAME = "templates";

  private static final Logger LOG = LoggerFactory.getLogger(TemplateTimer.class);
  private static final int SECONDS = 2;
  private static final int TIDY_SECONDS = 3_600;
  private static final int MOST_IN_A_ROW = 20;

  private final TemplateSourceReader reader;
  private final TemplateKeeper keeper;
  private final WorkerConfig workers;
  private final List<ScheduledFuture<?>> running = new ArrayList<>();

  @Resource private @Nullable ManagedScheduledExecutorService executor;

  @Inject
  public TemplateTimer(TemplateSourceReader reader, TemplateKeeper keeper, WorkerConfig workers) {
    this.reader = reader;
    this.keeper = keeper;
    this.workers = workers;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (!workers.runs(NAME)) {
      return;
    }
    if (executor == null) {
      throw new IllegalStateException("The server offers no scheduler to its applications");
    }
    running.add(
        executor.scheduleWithFixedDelay(
            () -> quietly(this::readAll), SECONDS, SECONDS, TimeUnit.SECONDS));
    running.add(
        executor.scheduleWithFixedDelay(
            () -> quietly(keeper::prune), TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS));
  }

  private void readAll() {
    int read = 0;
    while (read < MOST_IN_A_ROW && reader.readNext()) {
      read++;
    }
  }

  // An exception would end the schedule for good; the next round may find the database again.
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.warn("Work on templates failed and is repeated later", failure);
    }
  }

  @PreDestroy
  void stop() {
    running.forEach(task -> task.cancel(false));
  }
}
