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
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Renders a folder of templates into the workspace: {@code fetch:template}. */
@Singleton
public class FetchTemplate implements TemplateAction {
  private static final ActionDescription DESCRIPTION =
      new ActionDescription(
          "fetch:template",
          "Renders the names and contents of all files of a folder, and puts them into the"
              + " workspace. Binaries are copied; a name that is rendered to nothing leaves the"
              + " file out; files that are there stay, unless replace is set.",
          ActionSchemas.read(
              """
              {"type": "object", "required": ["url"], "properties": {
                "url": {"type": "string", "title": "Where from",
                  "description": "Path beside the template, or address of a folder in a repository"},
                "targetPath": {"type": "string", "title": "Folder in the workspace"},
                "values": {"type": "object", "title": "What files find under 'values'"},
                "copyWithoutTemplating": {"type": "array", "items": {"type": "string"},
                  "title": "Patterns of files whose content is copied as it is"},
                "copyWithoutRender": {"type": "array", "items": {"type": "string"},
                  "title": "Older name that Backstage no longer reads; it has no effect"},
                "templateFileExtension": {"type": ["string", "boolean"],
                  "title": "Render only files with this ending (true: .njk), which they lose"},
                "cookiecutterCompat": {"type": "boolean",
                  "title": "Expressions are written as cookiecutter does"},
                "replace": {"type": "boolean", "title": "Write over files that are there"},
                "trimBlocks": {"type": "boolean",
                  "title": "The line break behind a statement goes with it"},
                "lstripBlocks": {"type": "boolean",
                  "title": "The blanks before a statement that begins its line go with it"},
                "token": {"type": "string", "title": "Token for the host of the repository"}}}
              """),
          ActionSchemas.NOTHING,
          List.of(
              new ActionExample(
                  "Render the skeleton of a product",
                  """
                  steps:
                    - action: fetch:template
                      input:
                        url: ./skeleton
                        values:
                          name: ${{ parameters.name }}
                        copyWithoutTemplating: [".github/workflows/*"]
                  """)),
          ActionDescription.DryRun.RUNS);

  private final FileSource source;

  @Inject
  public FetchTemplate(FileSource source) {
    this.source = source;
  }

  @Override
  public ActionDescription description() {
    return DESCRIPTION;
  }

  @Override
  public ActionResult run(ActionCall call) throws IOException, InterruptedException {
    SkeletonStep step = new SkeletonStep(call);
    GivenFields input = step.input();
    List<TreeFile> files = source.folder(call, input.text("url"), input.find("token"));
    int written = 0;
    for (TreeFile file : files) {
      if (step.write(file, input.text("targetPath", "."))) {
        written++;
      }
    }
    call.log().info("Wrote " + written + " of " + files.size() + " files");
    return Done.empty();
  }
}
