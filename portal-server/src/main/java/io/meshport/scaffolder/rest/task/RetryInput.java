package io.meshport.scaffolder.rest.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody sends to run a task again. */
public record RetryInput(@Nullable Map<String, String> secrets) {
  static Map<String, String> secretsOf(@Nullable RetryInput input) {
    return JsonBodies.secrets(input == null ? null : input.secrets);
  }

  @Override
  public String toString() {
    return "RetryInput";
  }
}
