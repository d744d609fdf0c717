package io.meshport.scaffolder.adapter.action.fetch;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.ActionExample;
import io.meshport.scaffolder.ActionResult;
import io.meshport.scaffolder.ActionSchemas;
import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.adapter.action.Done;
import io.meshport.scaffolder.adapter.action.GivenFields;
import io.meshport.scaffolder.adapter.action.WorkspaceFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Copies a folder into the workspace as it is: {@code fetch:plain}. */
@Singleton
public class FetchPlain implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "fetch:plain",
          "Copies all files of a folder into the workspace as they are.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["url"], "properties": {
                "url": {"type": "string", "title": "Where from",
                  "description": "Path beside the template, or address of a folder in a repository"},
                "targetPath": {"type": "string", "title": "Folder in the workspace"},
                "token": {"type": "string", "title": "Token for the host of the repository"}}}
              """),
          ActionSchemas.NOTHING,
          List.of(
              new ActionExample(
                  "Copy a folder beside the template",
                  """
                  steps:
                    - action: fetch:plain
                      input:
                        url: ./static
                        targetPath: docs
                  """),
              new ActionExample(
                  "Copy a folder of another repository",
                  """
                  steps:
                    - action: fetch:plain
                      input:
                        url: https://github.com/example/assets/tree/main/logos
                  """)),
          ActionDescription.DryRun.RUNS);

  private final FileSource source;

  @Inject
  public FetchPlain(FileSource source) {
    this.source = source;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws IOException {
    GivenFields input = GivenFields.of(call);
    List<TreeFile> files = source.folder(call, input.text("url"), input.find("token"));
    WorkspaceFiles.write(call.workspace(), input.text("targetPath", "."), files);
    call.log().info("Copied " + files.size() + " files from " + input.text("url"));
    return Done.empty();
  }
}
