package io.meshport.scaffolder.adapter.action.fetch;

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

/** Renders one template into the workspace: {@code fetch:template:file}. */
@Singleton
public class FetchTemplateFile implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "fetch:template:file",
          "Renders one file and puts it into the workspace under the name given.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["url", "targetPath"], "properties": {
                "url": {"type": "string", "title": "Where from",
                  "description": "Path beside the template, or address of a file in a repository"},
                "targetPath": {"type": "string", "title": "File in the workspace"},
                "values": {"type": "object", "title": "What the file finds under 'values'"},
                "cookiecutterCompat": {"type": "boolean",
                  "title": "Expressions are written as cookiecutter does"},
                "replace": {"type": "boolean", "title": "Write over a file that is there"},
                "trimBlocks": {"type": "boolean",
                  "title": "The line break behind a statement goes with it"},
                "lstripBlocks": {"type": "boolean",
                  "title": "The blanks before a statement that begins its line go with it"},
                "token": {"type": "string", "title": "Token for the host of the repository"}}}
              """),
          ActionSchemas.NOTHING,
          List.of(
              new ActionExample(
                  "Render a README",
                  """
                  steps:
                    - action: fetch:template:file
                      input:
                        url: ./README.md.njk
                        targetPath: README.md
                        values:
                          name: ${{ parameters.name }}
                  """)),
          ActionDescription.DryRun.RUNS);

  private final FileSource source;

  @Inject
  public FetchTemplateFile(FileSource source) {
    this.source = source;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws IOException {
    SkeletonStep step = new SkeletonStep(call);
    GivenFields input = step.input();
    String target = RelativePath.of(input.text("targetPath"));
    if (step.writeTo(source.file(call, input.text("url"), input.find("token")), target)) {
      call.log().info("Wrote " + target);
    }
    return Done.empty();
  }
}
