package io.meshport.repository.model;

import io.meshport.catalog.ProductKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Looks into repositories without taking them out. Never called inside a transaction. */
public interface RepositoryBrowser {
  /** The branches in the order of their names. */
  List<Branch> branches(ProductKey product) throws IOException;

  /**
   * The files of a commit in the order of their paths; links and submodules are not among them.
   *
   * @param most how many at most
   */
  List<Entry> entries(ProductKey product, String commit, int most) throws IOException;

  /**
   * One file of a commit.
   *
   * @throws TooLargeException when it is larger
   */
  Optional<byte[]> file(ProductKey product, String commit, String path, int mostBytes)
      throws IOException;

  /**
   * A branch.
   *
   * @param name its short name
   * @param commit full id of the commit at its tip
   */
  record Branch(String name, String commit) {}

  /**
   * A file in a commit.
   *
   * @param path relative, with slashes
   * @param size in bytes
   * @param executable whether it may be run
   */
  record Entry(String path, long size, boolean executable) {}

  /** A file that is larger than who asked can take. */
  class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLargeException(String message) {
      super(message);
    }
  }
}
