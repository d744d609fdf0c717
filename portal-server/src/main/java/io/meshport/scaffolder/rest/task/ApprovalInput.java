package io.meshport.scaffolder.rest.task;

import org.jspecify.annotations.Nullable;

/** What an approver may add. */
public record ApprovalInput(@Nullable String comment) {
  static @Nullable String commentOf(@Nullable ApprovalInput input) {
    return input == null ? null : input.comment;
  }
}
