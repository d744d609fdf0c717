package io.meshport.scaffolder.rest.task;

import io.meshport.platform.git.TreeFile;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.service.task.DryRunCommand;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody sends to try a template. */
public record DryRunInput(
    @Nullable String template,
    @Nullable String definition,
    @Nullable Map<String, Object> values,
    @Nullable Map<String, String> secrets,
    @Nullable List<FileInput> files) {
  public DryRunInput {
    files = files == null ? null : List.copyOf(files);
  }

  /** A file beside the text of a template. */
  public record FileInput(@Nullable String path, @Nullable String base64Content) {}

  static DryRunCommand commandOf(@Nullable DryRunInput input) {
    DryRunInput given = input == null ? new DryRunInput(null, null, null, null, null) : input;
    return new DryRunCommand(
        given.template,
        given.definition,
        JsonBodies.tree(given.values),
        JsonBodies.secrets(given.secrets),
        tree(given.files == null ? List.of() : given.files));
  }

  private static FileTree tree(List<FileInput> files) {
    List<TreeFile> read = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      read.add(file("/files/" + i, files.get(i)));
    }
    read.sort(Comparator.comparing(TreeFile::path));
    return new FileTree(read);
  }

  private static TreeFile file(String pointer, FileInput file) {
    String path = file.path;
    String content = file.base64Content;
    if (path == null || path.isBlank() || content == null) {
      throw refused(pointer, "has a path and a base64Content");
    }
    if (path.startsWith("/") || List.of(path.split("/", -1)).contains("..")) {
      throw refused(pointer + "/path", "is relative and stays beside the template");
    }
    try {
      return new TreeFile(path, Base64.getDecoder().decode(content), false);
    } catch (IllegalArgumentException notBase64) {
      throw refused(pointer + "/base64Content", "is Base64");
    }
  }

  private static PortalException refused(String pointer, String rule) {
    return new PortalException(
        ProblemType.INVALID_INPUT, "A file " + rule, List.of(Violation.at(pointer, rule)));
  }

  @Override
  public String toString() {
    return "DryRunInput[" + template + "]";
  }
}
