package io.meshport.scaffolder.model.template.source;

import io.meshport.catalog.Names;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.model.template.shelf.TemplateFile;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Git repository that templates are taken from, and how the last look at it went. */
@Entity
@Table(name = "template_source")
public class TemplateSource {
  private static final int LONGEST_PROBLEM = 2_000;

  @Id private UUID id;
  private String name;
  @Embedded private SourcePlace place;

  @Column(name = "read_commit")
  private @Nullable String commit;

  @Column(name = "last_read_at")
  private @Nullable Instant lastReadAt;

  private @Nullable String problem;
  private int failures;
  private boolean asked;

  @Column(name = "next_read_at")
  private Instant nextReadAt;

  private @Nullable UUID lease;

  @Column(name = "leased_until")
  private @Nullable Instant leasedUntil;

  protected TemplateSource() {
    this.id = new UUID(0, 0);
    this.name = "";
    this.place = new SourcePlace("", "", "");
    this.nextReadAt = Instant.EPOCH;
  }

  /**
   * A new source, due at once.
   *
   * @throws PortalException INVALID_INPUT when the name is none, or that of the library
   */
  public TemplateSource(String name, SourcePlace place, Instant now) {
    this.id = UUID.randomUUID();
    this.name = Names.check(name, "/name");
    this.place = place;
    this.nextReadAt = now;
    if (name.equals(TemplateFile.LIBRARY)) {
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "The library of the portal has this name",
          List.of(Violation.at("/name", "must not be " + TemplateFile.LIBRARY)));
    }
  }

  /** Makes it due now; a look that runs already may have come too early, so another one follows. */
  public void ask(Instant now) {
    asked = lease != null;
    nextReadAt = now.isBefore(nextReadAt) ? now : nextReadAt;
  }

  /** Gives one worker the right to look, for as long as a look can take. */
  public SourceClaim claim(Instant now, Duration patience) {
    UUID claimed = UUID.randomUUID();
    lease = claimed;
    leasedUntil = now.plus(patience);
    asked = false;
    return new SourceClaim(id, claimed, name, place);
  }

  /** Whether the claim is the last one that was given. */
  public boolean grants(SourceClaim claim) {
    return claim.lease().equals(lease);
  }

  /** It was read; what was left out of it is a problem, though the rest is there. */
  public void read(String newCommit, List<String> problems, Instant now) {
    commit = newCommit;
    lastReadAt = now;
    failures = 0;
    problem = problems.isEmpty() ? null : shortened(String.join("\n", problems));
  }

  /** It could not be read; the templates stay as they were. */
  public void failed(String reason) {
    failures++;
    problem = shortened(reason);
  }

  /** Ends a look; the next one comes after the pause, or at once if it was asked for meanwhile. */
  public void looked(Instant now, Duration pause) {
    lease = null;
    leasedUntil = null;
    nextReadAt = asked ? now : now.plus(pause);
    asked = false;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_PROBLEM));
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public SourcePlace place() {
    return place;
  }

  /** The commit that was read last. */
  public @Nullable String commit() {
    return commit;
  }

  public @Nullable Instant lastReadAt() {
    return lastReadAt;
  }

  /** What is wrong, in words for people. */
  public @Nullable String problem() {
    return problem;
  }

  /** How many looks in a row failed. */
  public int failures() {
    return failures;
  }

  public Instant nextReadAt() {
    return nextReadAt;
  }
}
