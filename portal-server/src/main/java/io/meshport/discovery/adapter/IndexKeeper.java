package io.meshport.discovery.adapter;

import io.meshport.discovery.service.RebuildService;
import io.meshport.platform.config.WorkerConfig;
import io.meshport.search.SearchUnavailableException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that there is an index: at the start, and again should it get lost. The server starts
 * whether Elasticsearch is there or not.
 */
@Singleton
public class IndexKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

  private final RebuildService rebuilds;
  private final WorkerConfig config;

  @Resource private @Nullable ManagedThreadFactory threadFactory;
  private @Nullable Thread thread;
  private boolean troubled;

  @Inject
  public IndexKeeper(RebuildService rebuilds, WorkerConfig config) {
    this.rebuilds = rebuilds;
    this.config = config;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    if (config.runs(SearchIndexConsumer.NAME) && threadFactory != null) {
      thread = threadFactory.newThread(this::keep);
      thread.setName("search-index-keeper");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void keep() {
    boolean going = true;
    while (going) {
      going = rest(look() ? LOOK_AGAIN : TRY_AGAIN);
    }
  }

  private boolean look() {
    try {
      rebuilds.ensureIndex();
      troubled = false;
      return true;
    } catch (SearchUnavailableException e) {
      complainOnce("Elasticsearch is not available; trying on: {}", e.getMessage());
    } catch (RuntimeException e) {
      complainOnce("The search index could not be made; trying on", e);
    }
    return false;
  }

  private void complainOnce(String message, @Nullable Object detail) {
    if (!troubled) {
      LOG.warn(message, detail);
    }
    troubled = true;
  }

  private static boolean rest(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @PreDestroy
  void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
