package io.meshport.contract.model.git;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The commit at the tip of a branch, as its author wrote it: a claim, not a proof, since anybody
 * can write any name into a commit.
 *
 * @param commit object id, hexadecimal
 * @param author name of the author
 * @param committedAt when the author says it was written
 */
@Embeddable
public record Commit(
    @Column(name = "seen_commit") String commit,
    @Column(name = "seen_author") @Nullable String author,
    @Column(name = "seen_at") @Nullable Instant committedAt) {
  private static final int LONGEST_NAME = 200;

  /** A commit whose author's name is cut to what one line can show. */
  public static Commit of(String commit, String author, Instant committedAt) {
    String name = author.replaceAll("\\p{Cntrl}", " ").strip();
    int end = Math.min(name.length(), LONGEST_NAME);
    return new Commit(commit, name.substring(0, end), committedAt);
  }
}
