package io.meshport.scaffolder.service.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.FileTree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish to see what a template would do.
 *
 * @param template name of a template of the portal; null when a text is tried
 * @param definition text of a template in YAML; null when one of the portal is tried
 * @param values of the wizard
 * @param secrets given in confidence, by name
 * @param files beside the text
 */
public record DryRunCommand(
    @Nullable String template,
    @Nullable String definition,
    ObjectNode values,
    Map<String, String> secrets,
    FileTree files) {
  public DryRunCommand {
    secrets = Map.copyOf(secrets);
  }

  @Override
  public String toString() {
    return "DryRunCommand[" + template + "]";
  }
}
