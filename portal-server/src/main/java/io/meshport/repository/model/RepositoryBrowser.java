package io.meshport.repository.model;

import io.meshport.catalog.ProductKey;
import java.io.IOException;
import java.time.Instant;
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
   * What lies in one folder of a commit: folders first, then files, each by name; links and
   * submodules are not among them.
   *
   * @param folder path of the folder; empty for the whole
   * @return none when there is no such folder
   */
  Optional<Listing> folder(ProductKey product, String commit, String folder, Slice slice)
      throws IOException;

  /** A commit and those before it, the newest first. */
  History history(ProductKey product, String commit, Slice slice) throws IOException;

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

  /**
   * Which part of a long list is wanted.
   *
   * @param offset how many come before it
   * @param size how many at most
   */
  record Slice(int offset, int size) {}

  /**
   * Something in a folder.
   *
   * @param path from the root, with slashes
   * @param folder whether it is a folder itself
   * @param size in bytes; 0 for a folder
   * @param executable whether it may be run
   */
  record Node(String path, boolean folder, long size, boolean executable) {}

  /**
   * A part of what lies in a folder.
   *
   * @param nodes the part
   * @param total how many there are in all
   */
  record Listing(List<Node> nodes, int total) {
    public Listing {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * A commit as people read it.
   *
   * @param id its full id
   * @param message the whole message
   * @param author name of who wrote it
   * @param writtenAt when they did
   */
  record Commit(String id, String message, String author, Instant writtenAt) {}

  /**
   * A part of the past of a branch.
   *
   * @param commits the part, the newest first
   * @param total how many commits there are; counted up to {@value #MOST_COUNTED}
   */
  record History(List<Commit> commits, int total) {
    /** Where counting stops. */
    public static final int MOST_COUNTED = 10_000;

    public History {
      commits = List.copyOf(commits);
    }
  }

  /** A file that is larger than who asked can take. */
  class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long bytes;

    public TooLargeException(long bytes) {
      super("The file has " + bytes + " bytes");
      this.bytes = bytes;
    }

    /** How large it is. */
    public long bytes() {
      return bytes;
    }
  }
}
