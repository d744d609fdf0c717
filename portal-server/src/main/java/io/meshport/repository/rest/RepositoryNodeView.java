package io.meshport.repository.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshport.repository.model.RepositoryBrowser.Node;
import org.jspecify.annotations.Nullable;

/**
 * Something in a folder of a repository.
 *
 * @param path from the root, with slashes
 * @param folder whether it is a folder itself
 * @param size in bytes; absent for a folder
 * @param executable whether it may be run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepositoryNodeView(
    String path, boolean folder, @Nullable Long size, boolean executable) {
  static RepositoryNodeView of(Node node) {
    return new RepositoryNodeView(
        node.path(), node.folder(), node.folder() ? null : node.size(), node.executable());
  }
}
