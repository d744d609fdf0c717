package io.meshport.local.demo;

/** The portal refused a step of the demo mesh; the message names the step, the person and why. */
public final class DemoMeshException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoMeshException(String message) {
    super(message);
  }

  DemoMeshException(String message, Throwable cause) {
    super(message, cause);
  }
}
