package io.meshport.scaffolder.model.run;

/**
 * The journal takes nothing more, because the task was cancelled or another server has it now. It
 * passes through actions untouched and ends the run.
 */
public final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunStopped(String why) {
    super(why);
  }
}
