package io.meshport.repository.service;

import io.meshport.identity.Caller;
import io.meshport.platform.outbox.Outbox;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.repository.model.GitToken;
import io.meshport.repository.model.GitTokenId;
import io.meshport.repository.model.GitTokenRepository;
import io.meshport.repository.model.TokenSecret;
import io.meshport.repository.model.TokenWish;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The Git tokens of people: everybody rules over their own, and nobody else's. */
@Singleton
@Transactional
public class GitTokenService {
  /** How many a person may hold. */
  static final int MOST = 20;

  private final GitTokenRepository tokens;
  private final Outbox outbox;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public GitTokenService(GitTokenRepository tokens, Outbox outbox, Clock clock) {
    this.tokens = tokens;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A new token with its secret, which exists nowhere afterwards but with its holder.
   *
   * @param token what is kept
   * @param secret what is shown once
   */
  public record Issued(GitToken token, TokenSecret secret) {}

  /** Gives the caller a token; TOO_MANY_TOKENS when they hold as many as a person may. */
  public Issued issue(TokenWish wish, Caller holder) {
    if (tokens.listOf(holder.id()).size() >= MOST) {
      throw new PortalException(
              ProblemType.TOO_MANY_TOKENS, "You hold " + MOST + " Git tokens already")
          .withRemedy("Revoke one that you do not use");
    }
    TokenSecret secret = TokenSecret.random(random);
    GitToken token = new GitToken(holder.id(), wish, secret, clock.instant());
    tokens.add(token);
    outbox.append(GitTokenEvent.issued(token));
    return new Issued(token, secret);
  }

  /** The caller's tokens, the newest first; expired ones stay until they are revoked. */
  public List<GitToken> list(Caller holder) {
    return tokens.listOf(holder.id());
  }

  /** Ends a token of the caller at once; NOT_FOUND when they have no such one. */
  public void revoke(GitTokenId id, Caller holder) {
    GitToken token =
        tokens
            .find(holder.id(), id)
            .orElseThrow(
                () -> new PortalException(ProblemType.NOT_FOUND, "You have no such token"));
    tokens.remove(token);
    outbox.append(GitTokenEvent.revoked(token));
  }

  /** The token that a caller of Git shows, if it holds; notes its use. */
  public Optional<GitToken> shown(TokenSecret secret) {
    Optional<GitToken> token =
        tokens.findBySha256(secret.sha256()).filter(found -> found.isValid(clock.instant()));
    token.ifPresent(found -> found.use(clock.instant()));
    return token;
  }
}
