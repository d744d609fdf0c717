package io.meshport.repository.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshport.repository.model.RepositoryBrowser.Branch;
import io.meshport.repository.model.RepositoryBrowser.Entry;
import io.meshport.repository.service.RepositoryDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The repository of a data product.
 *
 * @param cloneUrl what to clone
 * @param branches all branches by name
 * @param branch the branch whose files these are
 * @param lastCommit the commit at its tip; absent while there is no commit
 * @param files files of the branch by path; links and submodules are left out
 * @param complete whether these are all its files
 * @param allowedActions {@code push} for those who may
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepositoryView(
    String cloneUrl,
    List<BranchView> branches,
    String branch,
    @Nullable CommitView lastCommit,
    List<RepositoryFileView> files,
    boolean complete,
    List<String> allowedActions) {

  static RepositoryView of(RepositoryDetails repository) {
    return new RepositoryView(
        repository.cloneAddress().toString(),
        repository.branches().stream().map(BranchView::of).toList(),
        repository.branch(),
        repository.lastCommit().map(CommitView::of).orElse(null),
        repository.files().stream().map(RepositoryFileView::of).toList(),
        repository.complete(),
        repository.mayPush() ? List.of("push") : List.of());
  }

  /**
   * A branch.
   *
   * @param name its short name
   * @param commit full id of the commit at its tip
   */
  public record BranchView(String name, String commit) {
    static BranchView of(Branch branch) {
      return new BranchView(branch.name(), branch.commit());
    }
  }

  /**
   * A file.
   *
   * @param path relative, with slashes
   * @param size in bytes
   * @param executable whether it may be run
   */
  public record RepositoryFileView(String path, long size, boolean executable) {
    static RepositoryFileView of(Entry file) {
      return new RepositoryFileView(file.path(), file.size(), file.executable());
    }
  }
}
