package io.meshport.scaffolder.model.upgrade;

import io.meshport.platform.git.TreeFile;
import org.jspecify.annotations.Nullable;

/**
 * What an upgrade does to one file of a product.
 *
 * @param path of the file
 * @param kind what happens to it
 * @param before the file as the team has it; none if there is none
 * @param after the file as the upgrade would leave it, with conflict markers where both sides
 *     changed the same lines; none if it goes
 */
public record FileChange(
    String path, Fate kind, @Nullable TreeFile before, @Nullable TreeFile after) {

  /** What happens to a file. */
  public enum Fate {
    /** The template brings it. */
    ADDED,
    /** The template changes it, and nothing of the team's own work is in the way. */
    CHANGED,
    /** The template has it no longer, and the team never touched it. */
    REMOVED,
    /** Both sides changed it: a person has to look. */
    CONFLICT
  }
}
