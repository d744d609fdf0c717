package io.meshport.repository.rest;

import io.meshport.repository.model.RepositoryBrowser.Commit;
import java.time.Instant;

/**
 * A commit of a repository.
 *
 * @param id its full id
 * @param message the whole message
 * @param author name of who wrote it
 * @param writtenAt when they did
 */
public record CommitView(String id, String message, String author, Instant writtenAt) {
  static CommitView of(Commit commit) {
    return new CommitView(commit.id(), commit.message(), commit.author(), commit.writtenAt());
  }
}
