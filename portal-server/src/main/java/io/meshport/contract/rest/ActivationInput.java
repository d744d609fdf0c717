package io.meshport.contract.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a version takes the place of the one before.
 *
 * @param noticeDays for how many days the former version stays when the change breaks somebody's
 *     work; the usual time when left out, and of no effect on other changes
 */
public record ActivationInput(@Schema(example = "30") @Nullable Integer noticeDays) {
  static @Nullable Integer noticeDaysOf(@Nullable ActivationInput input) {
    return input == null ? null : input.noticeDays;
  }
}
