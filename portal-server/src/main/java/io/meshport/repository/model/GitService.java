package io.meshport.repository.model;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Git wants of a repository (Git's "smart" HTTP protocol). */
public enum GitService {
  /** To clone or fetch. */
  READ("git-upload-pack"),
  /** To push. */
  WRITE("git-receive-pack");

  private final String word;

  GitService(String word) {
    this.word = word;
  }

  /** What the protocol calls it. */
  public String word() {
    return word;
  }

  /** The service that the protocol calls so. */
  public static Optional<GitService> named(@Nullable String word) {
    return Arrays.stream(values()).filter(service -> service.word.equals(word)).findFirst();
  }
}
