package io.meshport.platform.git;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Repositories on other hosts. Only hosts that the platform team allows are reached (setting {@code
 * meshport.git.allowed.hosts}), time and size are bounded, and no method may be called inside a
 * transaction.
 */
public interface RemoteRepositories {
  /**
   * The files of a branch, tag or commit.
   *
   * @param repository https (or, where allowed, http) address
   * @param ref short name of a branch or tag; empty for the default branch
   * @throws IOException in words for people, when it cannot be read
   */
  RemoteTree fetch(URI repository, String ref, Optional<RemoteLogin> login) throws IOException;

  /**
   * Pushes one commit of exactly these files to a branch of a repository that is new or has that
   * very content already.
   *
   * @return the commit that the branch is at
   * @throws IOException in words for people, when the host refuses or does not answer
   */
  String push(RemotePush push, List<TreeFile> files) throws IOException;

  /**
   * What was read.
   *
   * @param commit full id of the commit
   * @param files all regular files in the order of their paths; links and submodules left out
   */
  record RemoteTree(String commit, List<TreeFile> files) {}

  /**
   * Who the portal says it is.
   *
   * @param user user name, for tokens what the host asks for
   * @param password password or token
   */
  record RemoteLogin(String user, String password) {
    @Override
    public String toString() {
      return "login";
    }
  }

  /**
   * A push to be made.
   *
   * @param repository https, http or ssh address
   * @param branch short name of the branch
   * @param message of the commit
   * @param author full name
   * @param email of the author; may be empty
   * @param login who pushes; else the credentials that the platform team set for the host
   */
  record RemotePush(
      URI repository,
      String branch,
      String message,
      String author,
      String email,
      Optional<RemoteLogin> login) {}
}
