package io.meshport.repository.adapter.store;

import java.io.IOException;

/** Somebody else, perhaps on another server, changed the repository first. */
final class OvertakenException extends IOException {
  private static final long serialVersionUID = 1L;

  OvertakenException() {
    super("The repository was changed by somebody else meanwhile");
  }
}
