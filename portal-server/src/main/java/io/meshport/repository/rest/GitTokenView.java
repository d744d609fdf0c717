package io.meshport.repository.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshport.repository.model.GitToken;
import io.meshport.repository.model.TokenSecret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Git token as its holder sees it.
 *
 * @param id its id
 * @param name what they know it by
 * @param write whether it may push, where its holder may
 * @param createdAt since when it holds
 * @param expiresAt until when
 * @param lastUsedAt when it was last used, to the minute; absent if never
 * @param token the token itself, in the one answer that makes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GitTokenView(
    String id,
    String name,
    boolean write,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable String token) {

  static GitTokenView of(GitToken token) {
    return of(token, null);
  }

  static GitTokenView of(GitToken token, @Nullable TokenSecret secret) {
    return new GitTokenView(
        token.id().toString(),
        token.name(),
        token.write(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt(),
        secret == null ? null : secret.text());
  }
}
