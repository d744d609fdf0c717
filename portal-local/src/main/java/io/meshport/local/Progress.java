package io.meshport.local;

/** Where a long-running step tells what it is doing. */
@FunctionalInterface
public interface Progress {
  void say(String line);
}
