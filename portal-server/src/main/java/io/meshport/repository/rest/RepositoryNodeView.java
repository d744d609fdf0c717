package io.meshport.repository.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshport.repository.model.RepositoryBrowser.Node;
import org.jspecify.annotations.Nullable;

/**
 * Something in a folder of a repository.
 *
 * @param path from the root, with slashes
 * @param kind whether it is a folder itself
 * @param size in bytes; absent for a folder
 * @param executable whether it may be run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepositoryNodeView(String path, Kind kind, @Nullable Long size, boolean executable) {

  /** What there is in a folder. */
  public enum Kind {
    FOLDER,
    FILE
  }

  static RepositoryNodeView of(Node node) {
    return node.folder()
        ? new RepositoryNodeView(node.path(), Kind.FOLDER, null, false)
        : new RepositoryNodeView(node.path(), Kind.FILE, node.size(), node.executable());
  }
}
