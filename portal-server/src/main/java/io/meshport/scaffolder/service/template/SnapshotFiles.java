package io.meshport.scaffolder.service.template;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.TemplateOrigin.TemplateFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The files beside a template; whatever a path says, it stays within the template's repository. */
final class SnapshotFiles implements TemplateFiles {
  private final FileTree all;
  private final String folder;

  /**
   * Files of a repository.
   *
   * @param folder where the template lies in it; empty for the root
   */
  SnapshotFiles(FileTree all, String folder) {
    this.all = all;
    this.folder = folder;
  }

  @Override
  public FileTree folder(String path) {
    String place = resolve(path);
    String prefix = place.isEmpty() ? "" : place + "/";
    List<TreeFile> found =
        all.files().stream()
            .filter(file -> file.path().startsWith(prefix))
            .map(
                file ->
                    new TreeFile(
                        file.path().substring(prefix.length()), file.content(), file.executable()))
            .toList();
    if (found.isEmpty()) {
      throw new ActionFailure("The template has no folder '" + path + "'");
    }
    return new FileTree(found);
  }

  @Override
  public Optional<byte[]> file(String path) {
    String place = resolve(path);
    return all.files().stream()
        .filter(file -> file.path().equals(place))
        .map(TreeFile::content)
        .findFirst();
  }

  Optional<String> text(String path) {
    return file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private String resolve(String path) {
    if (path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      throw new ActionFailure("'" + path + "' is no path relative to the template");
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + path).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          throw new ActionFailure("'" + path + "' leads out of the template's repository");
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
