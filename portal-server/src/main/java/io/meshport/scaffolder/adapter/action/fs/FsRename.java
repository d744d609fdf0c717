package io.meshport.scaffolder.adapter.action.fs;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import jakarta.inject.Singleton;
import java.util.List;

/** Moves files and folders: {@code fs:rename}. */
@Singleton
public class FsRename implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "fs:rename",
          "Moves files and folders within the workspace.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["files"], "properties": {
                "files": {"type": "array", "title": "What is moved", "items": {
                  "type": "object", "required": ["from", "to"], "properties": {
                    "from": {"type": "string", "title": "Where it is"},
                    "to": {"type": "string", "title": "Where it goes"},
                    "overwrite": {"type": "boolean", "title": "Over what is there"}}}}}}
              """),
          ActionSchemas.NOTHING,
          List.of(
              new ActionExample(
                  "Give a file its final name",
                  """
                  steps:
                    - action: fs:rename
                      input:
                        files:
                          - from: gitignore
                            to: .gitignore
                  """)),
          ActionDescription.DryRun.RUNS);

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    for (JsonNode order : GivenFields.of(call).any("files")) {
      String from = RelativePath.of(order.path("from").asText());
      String to = RelativePath.of(order.path("to").asText());
      if (from.isEmpty() || to.isEmpty()) {
        throw new ActionFailure("The workspace itself is not moved; name files or folders");
      }
      if (!call.workspace().exists(from)) {
        throw new ActionFailure("There is nothing at '" + from + "' to be moved");
      }
      boolean overwrite = order.path("overwrite").asBoolean(false);
      if (call.workspace().exists(to) && !overwrite) {
        throw new ActionFailure("There is something at '" + to + "'; set overwrite to replace it");
      }
      call.workspace().move(from, to, overwrite);
      call.log().info("Moved " + from + " to " + to);
    }
    return Done.empty();
  }
}
