package io.meshport.access.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How a grant came to its end.
 *
 * @param cause why
 * @param reason what whoever ended it said
 * @param by who ended it; nobody when its time or its contract was over
 */
@Embeddable
public record Ending(
    @Enumerated(EnumType.STRING) @Column(name = "end_cause") Cause cause,
    @Column(name = "end_reason") @Nullable String reason,
    @Embedded
        @AttributeOverride(name = "id", column = @Column(name = "ended_by_id"))
        @AttributeOverride(name = "username", column = @Column(name = "ended_by_username"))
        @AttributeOverride(name = "name", column = @Column(name = "ended_by_name"))
        @Nullable Actor by) {
  /** Why a grant ends. */
  public enum Cause {
    /** Its time is over. */
    EXPIRY,
    /** An owner of the domain took it back. */
    OWNER,
    /** The subject gave it back. */
    SUBJECT,
    /** A breaking change of the contract shows more than was approved. */
    CONTRACT
  }

  /** The contract it was given on has ended, and the new one shows more than was approved. */
  public static Ending outgrown(String reason) {
    return new Ending(Cause.CONTRACT, reason, null);
  }

  /** Whether nobody ended it: its time or its contract was over. */
  boolean isByItself() {
    return cause == Cause.EXPIRY || cause == Cause.CONTRACT;
  }

  /** Its time is over. */
  public static Ending expiry() {
    return new Ending(Cause.EXPIRY, null, null);
  }
}
