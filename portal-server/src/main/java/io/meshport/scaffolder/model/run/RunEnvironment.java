package io.meshport.scaffolder.model.run;

import java.util.Map;

/**
 * What the platform team gives to every run, under the name {@code environment}.
 *
 * @param parameters texts by name, for every expression
 * @param secrets texts by name, for the inputs of steps alone; a run that only shows what would
 *     happen is given none
 */
public record RunEnvironment(Map<String, String> parameters, Map<String, String> secrets) {
  /** An environment without anything. */
  public static final RunEnvironment EMPTY = new RunEnvironment(Map.of(), Map.of());

  public RunEnvironment {
    parameters = Map.copyOf(parameters);
    secrets = Map.copyOf(secrets);
  }

  /** The same for a run that changes nothing. */
  RunEnvironment withoutSecrets() {
    return new RunEnvironment(parameters, Map.of());
  }

  @Override
  public String toString() {
    return "RunEnvironment[" + parameters + "]";
  }
}
