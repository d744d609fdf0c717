package io.meshport.scaffolder.adapter.action;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.Workspace;
import io.meshport.scaffolder.model.skeleton.RelativePath;
import java.util.List;

/** The files of a folder of the workspace, by paths relative to that folder. */
public final class WorkspaceFiles {
  private WorkspaceFiles() {}

  /**
   * All files below a folder.
   *
   * @param folder empty for the whole workspace
   * @throws ActionFailure when there are none
   */
  public static List<TreeFile> below(Workspace workspace, String folder) {
    String start = RelativePath.of(folder);
    String prefix = start.isEmpty() ? "" : start + "/";
    List<TreeFile> files =
        workspace.files().stream()
            .filter(file -> file.path().startsWith(prefix))
            .map(
                file ->
                    new TreeFile(
                        file.path().substring(prefix.length()),
                        workspace.read(file.path()),
                        file.executable()))
            .toList();
    if (files.isEmpty()) {
      throw new ActionFailure(
          start.isEmpty()
              ? "The workspace holds no files"
              : "The workspace holds no files in the folder '" + start + "'");
    }
    return files;
  }

  /** Writes files below a folder, over what is there. */
  public static void write(Workspace workspace, String folder, List<TreeFile> files) {
    files.forEach(
        file ->
            workspace.write(
                RelativePath.below(folder, file.path()), file.content(), file.executable()));
  }
}
