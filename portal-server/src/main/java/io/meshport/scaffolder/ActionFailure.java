package io.meshport.scaffolder;

/** Why a step cannot be done, in words for whoever started the task. */
public class ActionFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ActionFailure(String message) {
    super(message);
  }

  public ActionFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
