package io.meshport.contract.model.git;

import org.jspecify.annotations.Nullable;

/** What a look at a repository gave. */
public sealed interface Fetched {

  /** Nothing is new since the tag that was given. */
  record Unchanged() implements Fetched {}

  /**
   * The repository is there, but the file is not one that could be taken.
   *
   * @param tag of what was seen, so that it is not read again before it changes
   * @param commit at which it was seen
   * @param reason in a sentence
   */
  record Unusable(@Nullable String tag, @Nullable Commit commit, String reason)
      implements Fetched {}

  /**
   * The repository did not answer, or not to the portal.
   *
   * @param reason in a sentence
   */
  record Unreachable(String reason) implements Fetched {}

  /** The file. */
  final class File implements Fetched {
    private final String tag;
    private final @Nullable Commit commit;
    private final byte[] bytes;

    /** A file with the tag that tells this state of it from every other. */
    public File(String tag, @Nullable Commit commit, byte[] bytes) {
      this.tag = tag;
      this.commit = commit;
      this.bytes = bytes.clone();
    }

    public String tag() {
      return tag;
    }

    public @Nullable Commit commit() {
      return commit;
    }

    public byte[] bytes() {
      return bytes.clone();
    }
  }
}
