package io.meshport.local;

import java.time.Duration;

/** How one of the servers is made ready, run, recognised as ready, and ended. */
interface Server {

  Component component();

  /** Everything that has to exist before the process starts. May take long, may be repeated. */
  void prepare();

  ServerProcess.Launch launch();

  /** Whether the server answers; called again and again while it starts. */
  boolean answers();

  /** Whether the process runs on, but will never answer. */
  default boolean gaveUp() {
    return false;
  }

  /** Work that needs the answering server, such as creating databases; may be repeated. */
  default void complete() {}

  default String stopSignal() {
    return "TERM";
  }

  default Duration stopGrace() {
    return Duration.ofSeconds(15);
  }
}
