package io.meshport.platform.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Threads of the application server. */
@Singleton
public class ManagedBackground implements Background {
  @Resource private @Nullable ManagedExecutorService executor;

  @Override
  public void run(Runnable work) {
    if (executor == null) {
      throw new IllegalStateException("The server offers no threads to its applications");
    }
    executor.execute(work);
  }
}
