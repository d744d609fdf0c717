package io.meshport.scaffolder;

/** The log of a task, as people follow it in the browser. Known secrets are masked. */
public interface TaskLog {
  /** Says what was done. */
  void info(String line);

  /** Says what somebody should look at, though the step goes on. */
  void warn(String line);
}
