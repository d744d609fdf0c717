package io.meshport.scaffolder.model.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * That a step of a task is about to make a repository on a foreign host, or has made it. Written
 * before the host is asked, so that the step knows its own repository again after a crash.
 */
@Entity
@Table(name = "repository_claim")
public class RepositoryClaim {
  @Id private String url = "";

  @Column(name = "step_key")
  private String stepKey = "";

  @Column(name = "claimed_at")
  private Instant claimedAt = Instant.EPOCH;

  /** For the database only. */
  protected RepositoryClaim() {}

  /** A claim of a step on an address. */
  public RepositoryClaim(String url, String stepKey, Instant claimedAt) {
    this.url = url;
    this.stepKey = stepKey;
    this.claimedAt = claimedAt;
  }

  public String url() {
    return url;
  }

  /** The key of the step that holds it. */
  public String stepKey() {
    return stepKey;
  }

  public Instant claimedAt() {
    return claimedAt;
  }
}
