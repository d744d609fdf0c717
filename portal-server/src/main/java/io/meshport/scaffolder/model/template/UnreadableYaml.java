package io.meshport.scaffolder.model.template;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Tells that a text is no YAML, or more of it than a template needs. */
final class UnreadableYaml extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  UnreadableYaml(String message, int line) {
    super(message);
    this.line = line;
  }

  static UnreadableYaml of(MarkedYamlEngineException failure) {
    int line = failure.getProblemMark().map(Mark::getLine).orElse(0) + 1;
    return new UnreadableYaml("The YAML is malformed: " + failure.getProblem(), line);
  }

  /** Where reading ended, from 1. */
  int line() {
    return line;
  }
}
