package io.meshport.repository.service;

import io.meshport.platform.outbox.DomainEvent;
import io.meshport.repository.model.GitToken;
import java.util.Map;

/**
 * Something that happened to a Git token.
 *
 * @param type what happened
 * @param token the token
 */
record GitTokenEvent(String type, GitToken token) implements DomainEvent {
  static GitTokenEvent issued(GitToken token) {
    return new GitTokenEvent("repository.token.issued", token);
  }

  static GitTokenEvent revoked(GitToken token) {
    return new GitTokenEvent("repository.token.revoked", token);
  }

  @Override
  public String aggregateType() {
    return "git-token";
  }

  @Override
  public String aggregateId() {
    return token.id().toString();
  }

  @Override
  public Map<String, String> facts() {
    return Map.of(
        "holder",
        token.holder().value(),
        "write",
        Boolean.toString(token.write()),
        "expiresAt",
        token.expiresAt().toString());
  }
}
