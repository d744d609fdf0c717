package io.meshport.scaffolder.service.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody wants an upgrade.
 *
 * @param values all values for the new revision; those that the product was made from when left out
 * @param secrets for steps that fetch files from closed places; never kept
 * @param revision the newest revision as the caller saw it; whichever is newest when left out
 */
public record UpgradeWish(
    Optional<ObjectNode> values, Map<String, String> secrets, Optional<String> revision) {
  /** With the values that are known, to whatever is newest. */
  public static final UpgradeWish PLAIN =
      new UpgradeWish(Optional.empty(), Map.of(), Optional.empty());

  public UpgradeWish {
    secrets = Map.copyOf(secrets);
  }

  @Override
  public String toString() {
    return "UpgradeWish[" + values + ", " + revision + "]";
  }
}
