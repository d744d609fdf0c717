package io.meshport.scaffolder.adapter.action.fs;

import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.Workspace;
import io.meshport.scaffolder.Workspace.WorkspaceFile;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.model.skeleton.Glob;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import jakarta.inject.Singleton;
import java.util.List;

/** Removes files and folders: {@code fs:delete}. */
@Singleton
public class FsDelete implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "fs:delete",
          "Removes files and folders of the workspace, by path or by pattern.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["files"], "properties": {
                "files": {"type": "array", "items": {"type": "string"},
                  "title": "Paths or patterns of what is removed"}}}
              """),
          ActionSchemas.NOTHING,
          List.of(
              new ActionExample(
                  "Remove what only one of two variants needs",
                  """
                  steps:
                    - action: fs:delete
                      if: ${{ parameters.ci != "gitlab" }}
                      input:
                        files: [.gitlab-ci.yml]
                  """)),
          ActionDescription.DryRun.RUNS);

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) {
    for (String given : GivenFields.of(call).texts("files")) {
      String path = RelativePath.of(given);
      if (path.isEmpty()) {
        throw new ActionFailure("The workspace itself is not removed; name a file or folder");
      }
      if (Glob.isPattern(path)) {
        deleteAll(call.workspace(), Glob.of(path));
      } else {
        call.workspace().delete(path);
      }
      call.log().info("Removed " + path);
    }
    return Done.empty();
  }

  private static void deleteAll(Workspace workspace, Glob pattern) {
    workspace.files().stream()
        .map(WorkspaceFile::path)
        .filter(pattern::matches)
        .toList()
        .forEach(workspace::delete);
  }
}
