package io.meshport.scaffolder.adapter.action.publish;

import io.meshport.scaffolder.TaskLog;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The REST API of a kind of hosts of repositories. */
interface HostApi {
  /** Where the API of a host is. */
  URI base(RepoUrl url);

  /** The header that carries a token. */
  Header authorization(String token);

  /**
   * Makes a repository.
   *
   * @return whether it was made; not when there is one of that name
   * @throws IOException in words for people, when the host refuses
   */
  boolean create(ApiSession api, WantedRepository wanted) throws IOException;

  /** When the host made the repository; nothing when it shows none. */
  Optional<Instant> createdAt(ApiSession api, RepoUrl url) throws IOException;

  /**
   * What follows once there is a first commit: topics, who has access, protection. Doing it again
   * after a crash changes nothing.
   *
   * @param log where it is said what the host did not take
   */
  void finish(ApiSession api, WantedRepository wanted, TaskLog log)
      throws IOException, InterruptedException;

  /** The address of the files on a branch. */
  String contents(RepoUrl url, String branch);

  /**
   * A header of HTTP.
   *
   * @param name its name
   * @param value its value; holds the token
   */
  record Header(String name, String value) {
    @Override
    public String toString() {
      return name;
    }
  }
}
