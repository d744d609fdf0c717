package io.meshport.scaffolder.rest.task;

import org.jspecify.annotations.Nullable;

/** Why a task may not go on. */
public record DenialInput(@Nullable String reason) {
  static @Nullable String reasonOf(@Nullable DenialInput input) {
    return input == null ? null : input.reason;
  }
}
