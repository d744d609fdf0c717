package io.meshport.platform.config;

import java.util.Set;

/**
 * Which background workers run in this server: an installation may split "web" and "worker"
 * replicas of the same application.
 *
 * @param names names of workers, or {@code all}, or {@code none}
 */
public record WorkerConfig(Set<String> names) {
  public WorkerConfig {
    names = Set.copyOf(names);
  }

  /** Whether the worker of this name runs here. */
  public boolean runs(String worker) {
    return names.contains("all") || names.contains(worker);
  }
}
