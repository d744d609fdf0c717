package io.meshport.repository.model;

import io.meshport.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what Git knows a person, for some time; it never gives more rights than they have now. */
@Entity
@Table(name = "git_token")
public class GitToken {
  // When exactly it was used matters to nobody, and writing at every call would.
  private static final Duration COARSE = Duration.ofMinutes(1);

  @Id private UUID id;

  @Column(name = "holder_id", updatable = false)
  private String holderId;

  @Column(name = "name", updatable = false)
  private String name;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @Column(name = "write_access", updatable = false)
  private boolean write;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  protected GitToken() {}

  /**
   * A token from now on.
   *
   * @param wish what it is called, how long it lasts, and whether it may push
   */
  public GitToken(UserId holder, TokenWish wish, TokenSecret secret, Instant now) {
    this.id = UUID.randomUUID();
    this.holderId = holder.value();
    this.name = wish.name();
    this.sha256 = secret.sha256();
    this.write = wish.write();
    this.createdAt = now;
    this.expiresAt = now.plus(Duration.ofDays(wish.days()));
  }

  /** Notes its use, to the minute. */
  public void use(Instant now) {
    if (lastUsedAt == null || lastUsedAt.plus(COARSE).isBefore(now)) {
      lastUsedAt = now;
    }
  }

  /** Whether it opens anything at that time. */
  public boolean isValid(Instant now) {
    return now.isBefore(expiresAt);
  }

  public GitTokenId id() {
    return new GitTokenId(id);
  }

  public UserId holder() {
    return new UserId(holderId);
  }

  public String name() {
    return name;
  }

  public String sha256() {
    return sha256;
  }

  /** Whether it may push, where its holder may. */
  public boolean write() {
    return write;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public @Nullable Instant lastUsedAt() {
    return lastUsedAt;
  }
}
