package io.meshport.scaffolder.rest.upgrade;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.rest.template.JsonObjects;
import io.meshport.scaffolder.service.upgrade.UpgradeWish;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants an upgrade.
 *
 * @param values all values for the new revision; those that the product was made from when left out
 * @param secrets for steps that fetch files from closed places; never kept
 * @param revision the newest revision as it was shown; when the template moved on since, the answer
 *     is 412
 */
public record UpgradeInput(
    @Nullable Map<String, Object> values,
    @Nullable Map<String, String> secrets,
    @Nullable String revision) {

  /** Reads a body, which may be left out. */
  static UpgradeWish wishOf(String body) throws JsonProcessingException {
    UpgradeInput input = body.isBlank() ? null : Json.mapper().readValue(body, UpgradeInput.class);
    return input == null
        ? UpgradeWish.PLAIN
        : new UpgradeWish(
            Optional.ofNullable(input.values).map(values -> JsonObjects.tree(values, "/values")),
            input.secrets == null ? Map.of() : input.secrets,
            Optional.ofNullable(input.revision));
  }

  @Override
  public String toString() {
    return "UpgradeInput[" + revision + "]";
  }
}
