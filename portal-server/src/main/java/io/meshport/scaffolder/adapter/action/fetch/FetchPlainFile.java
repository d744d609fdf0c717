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
import io.meshport.scaffolder.model.skeleton.RelativePath;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Copies one file into the workspace as it is: {@code fetch:plain:file}. */
@Singleton
public class FetchPlainFile implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "fetch:plain:file",
          "Copies one file into the workspace as it is.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["url", "targetPath"], "properties": {
                "url": {"type": "string", "title": "Where from",
                  "description": "Path beside the template, or address of a file in a repository"},
                "targetPath": {"type": "string", "title": "File in the workspace"},
                "token": {"type": "string", "title": "Token for the host of the repository"}}}
              """),
          ActionSchemas.NOTHING,
          List.of(
              new ActionExample(
                  "Copy a licence from another repository",
                  """
                  steps:
                    - action: fetch:plain:file
                      input:
                        url: https://github.com/example/legal/blob/main/LICENSE
                        targetPath: LICENSE
                  """)),
          ActionDescription.DryRun.RUNS);

  private final FileSource source;

  @Inject
  public FetchPlainFile(FileSource source) {
    this.source = source;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws IOException {
    GivenFields input = GivenFields.of(call);
    String target = RelativePath.of(input.text("targetPath"));
    TreeFile file = source.file(call, input.text("url"), input.find("token"));
    call.workspace().write(target, file.content(), file.executable());
    call.log().info("Copied " + input.text("url") + " to " + target);
    return Done.empty();
  }
}
