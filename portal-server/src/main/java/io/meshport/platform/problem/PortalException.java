package io.meshport.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal that the caller can understand: the one exception that rules of the portal throw. */
public final class PortalException extends RuntimeException {
  private final ProblemType type;
  private final transient List<Violation> violations;
  private final @Nullable String remedy;

  /** A refusal that one sentence explains. */
  public PortalException(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  /** A refusal with the list of values that caused it. */
  public PortalException(ProblemType type, String detail, List<Violation> violations) {
    this(type, detail, violations, null);
  }

  private PortalException(
      ProblemType type, String detail, List<Violation> violations, @Nullable String remedy) {
    super(detail);
    this.type = type;
    this.violations = List.copyOf(violations);
    this.remedy = remedy;
  }

  /** The same refusal, and what the caller can do about it. */
  public PortalException withRemedy(String whatToDo) {
    PortalException same = new PortalException(type, detail(), violations, whatToDo);
    same.setStackTrace(getStackTrace());
    return same;
  }

  /** Which refusal it is. */
  public ProblemType type() {
    return type;
  }

  /** What happened this time, in a sentence. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The values that broke a rule; empty when the refusal is about no value. */
  public List<Violation> violations() {
    return violations;
  }

  /** What the caller can do, if there is something. */
  public @Nullable String remedy() {
    return remedy;
  }
}
