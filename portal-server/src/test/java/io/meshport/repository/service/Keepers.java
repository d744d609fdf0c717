package io.meshport.repository.service;

import io.meshport.identity.Caller;
import io.meshport.identity.InMemoryDirectory;
import io.meshport.identity.TeamId;
import io.meshport.identity.UserId;
import io.meshport.repository.model.GitToken;
import io.meshport.repository.model.GitTokenId;
import io.meshport.repository.model.GitTokenRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People and their tokens, in memory. */
final class Keepers implements GitTokenRepository {
  static final Caller HUGO = person("hugo", "customer");
  static final Caller DAVID = person("david", "finance");

  final InMemoryDirectory directory = new InMemoryDirectory(HUGO, DAVID);
  private final List<GitToken> tokens = new ArrayList<>();

  static Caller person(String id, String domain) {
    return new Caller(
        new UserId(id),
        id,
        id,
        Set.of(domain),
        Set.of(),
        Set.of(),
        Set.of(new TeamId("domains/" + domain)),
        Set.of());
  }

  @Override
  public void add(GitToken token) {
    tokens.add(0, token);
  }

  @Override
  public void remove(GitToken token) {
    tokens.remove(token);
  }

  @Override
  public Optional<GitToken> find(UserId holder, GitTokenId id) {
    return listOf(holder).stream().filter(token -> token.id().equals(id)).findFirst();
  }

  @Override
  public Optional<GitToken> findBySha256(String sha256) {
    return tokens.stream().filter(token -> token.sha256().equals(sha256)).findFirst();
  }

  @Override
  public List<GitToken> listOf(UserId holder) {
    return tokens.stream().filter(token -> token.holder().equals(holder)).toList();
  }
}
