package io.meshport.repository;

import io.meshport.catalog.ProductKey;
import io.meshport.platform.git.TreeFile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The portal's own Git host as other features use it; rights are the asker's business. No method
 * may be called inside a transaction.
 */
public interface RepositoryHost {
  /** The branch that new repositories start with. */
  String MAIN = "main";

  /** Whether the product has a repository here. */
  boolean exists(ProductKey product);

  /** Makes an empty repository; nothing happens if there is one. */
  void create(ProductKey product);

  /** The address that people clone, {@code <portal>/git/<domain>/<product>.git}. */
  URI cloneAddress(ProductKey product);

  /** The commit at the tip of a branch. */
  Optional<String> tip(ProductKey product, String branch) throws IOException;

  /** All files of a commit. */
  List<TreeFile> files(ProductKey product, String commit) throws IOException;

  /**
   * Writes a commit that consists of exactly these files, and moves the branch to it. A branch that
   * already has exactly these files stays as it is, so that repeating is harmless.
   *
   * @param change what the commit says and where it goes
   * @param files all files of the new tree
   * @return the commit at the tip of the branch
   * @throws IOException when the branch moved meanwhile, or the repository is too large
   */
  String commit(ProductKey product, CommitOrder change, List<TreeFile> files) throws IOException;

  /**
   * A commit to be made.
   *
   * @param branch short name of the branch; made if there is none
   * @param parent commit that the branch must be at, or that a new branch starts from; none for a
   *     new branch without history
   * @param message of the commit
   * @param author full name
   * @param email address of the author; may be empty
   */
  record CommitOrder(
      String branch, Optional<String> parent, String message, String author, String email) {}
}
