package io.meshport.contract.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.platform.json.Json;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a version takes the place of the one before.
 *
 * @param noticeDays for how many days the former version stays when the change breaks somebody's
 *     work; the usual time when left out, and of no effect on other changes
 */
public record ActivationInput(@Schema(examples = "30") @Nullable Integer noticeDays) {
  /**
   * Reads a body that may be left out, with its media type.
   *
   * @throws JsonProcessingException when there is one and it is no such thing in JSON
   */
  static ActivationInput parse(String body) throws JsonProcessingException {
    ActivationInput input =
        body.isBlank() ? null : Json.mapper().readValue(body, ActivationInput.class);
    return input == null ? new ActivationInput(null) : input;
  }
}
