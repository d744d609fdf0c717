package io.meshport.scaffolder.adapter.upgrade;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.template.StepDefinition;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a template that makes the files of a repository: the steps before it is published
 * that write into the workspace, or look up what those need.
 *
 * @param definition the template with these steps only, and without output
 * @param folder which folder of the workspace is published; empty for all of it
 */
record FileSteps(TemplateDefinition definition, String folder) {
  private static final List<String> MAKING =
      List.of("fetch:", "fs:", "catalog:fetch", "catalog:write");
  private static final String PUBLISHING = "publish:";

  static FileSteps of(TemplateDefinition template) {
    List<StepDefinition> making = new ArrayList<>();
    Optional<StepDefinition> publishing = Optional.empty();
    for (StepDefinition step : template.steps()) {
      if (step.action().startsWith(PUBLISHING)) {
        publishing = Optional.of(step);
        break;
      }
      if (MAKING.stream().anyMatch(step.action()::startsWith)) {
        making.add(step);
      }
    }
    TemplateDefinition only =
        new TemplateDefinition(
            template.name(),
            template.title(),
            template.description(),
            template.owner(),
            template.type(),
            template.tags(),
            template.technology(),
            template.presentation(),
            template.pages(),
            making,
            null,
            null);
    return new FileSteps(only, publishing.map(FileSteps::folder).orElse(""));
  }

  private static String folder(StepDefinition publishing) {
    String path = publishing.input().path("sourcePath").asText("").strip();
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    return path.equals(".") ? "" : path;
  }

  /** The files as they come into the repository. */
  List<TreeFile> published(List<TreeFile> files) {
    if (folder.isEmpty()) {
      return files;
    }
    String start = folder + "/";
    return files.stream()
        .filter(file -> file.path().startsWith(start))
        .map(
            file ->
                new TreeFile(
                    file.path().substring(start.length()), file.content(), file.executable()))
        .toList();
  }
}
