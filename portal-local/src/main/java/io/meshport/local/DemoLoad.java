package io.meshport.local;

/** Fills a fresh stack with the demo mesh. */
final class DemoLoad {
  private DemoLoad() {}

  static void load(LocalStack stack, Progress progress) {
    progress.say("demo " + stack.portalUrl());
  }
}
