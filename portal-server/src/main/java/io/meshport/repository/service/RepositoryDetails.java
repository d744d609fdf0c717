package io.meshport.repository.service;

import io.meshport.repository.model.RepositoryBrowser.Branch;
import io.meshport.repository.model.RepositoryBrowser.Commit;
import io.meshport.repository.model.RepositoryBrowser.Entry;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A repository as the portal shows it.
 *
 * @param cloneAddress what to clone
 * @param branches all branches
 * @param branch the branch whose files are shown
 * @param lastCommit the commit at its tip; none while there is no commit
 * @param files its files, as many as are shown at once
 * @param complete whether these are all
 * @param mayPush whether the caller may change it
 */
public record RepositoryDetails(
    URI cloneAddress,
    List<Branch> branches,
    String branch,
    Optional<Commit> lastCommit,
    List<Entry> files,
    boolean complete,
    boolean mayPush) {
  public RepositoryDetails {
    branches = List.copyOf(branches);
    files = List.copyOf(files);
  }
}
