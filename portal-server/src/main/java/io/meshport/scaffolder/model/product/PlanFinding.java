package io.meshport.scaffolder.model.product;

import io.meshport.contract.FindingLevel;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks against making or publishing a product of the files in a workspace.
 *
 * @param level ERROR when it would be refused
 * @param rule stable kebab-case name of the rule
 * @param path file that it is in; empty for the product as a whole
 * @param line line in the file, from 1, where it is known
 * @param message what is wrong, in a sentence
 * @param remedy what to do about it
 */
public record PlanFinding(
    FindingLevel level,
    String rule,
    String path,
    @Nullable Integer line,
    String message,
    String remedy) {

  /** Whether the product would be refused because of it. */
  public boolean isError() {
    return level == FindingLevel.ERROR;
  }

  @Override
  public String toString() {
    String place = path.isEmpty() ? "" : path + (line == null ? "" : ":" + line) + ": ";
    return place + message + " (" + rule + "). " + remedy;
  }
}
