package io.meshport.repository.model;

import io.meshport.identity.UserId;
import java.util.List;
import java.util.Optional;

/** All Git tokens. */
public interface GitTokenRepository {
  void add(GitToken token);

  void remove(GitToken token);

  /** The token of this person with this id. */
  Optional<GitToken> find(UserId holder, GitTokenId id);

  /** The token with this fingerprint. */
  Optional<GitToken> findBySha256(String sha256);

  /** All tokens of a person, the newest first. */
  List<GitToken> listOf(UserId holder);
}
