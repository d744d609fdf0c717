package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A wish to run a template.
 *
 * @param template its name
 * @param values of the wizard
 * @param secrets given in confidence, by name
 */
public record StartCommand(String template, ObjectNode values, Map<String, String> secrets) {
  public StartCommand {
    secrets = Map.copyOf(secrets);
  }

  @Override
  public String toString() {
    return "StartCommand[" + template + "]";
  }
}
