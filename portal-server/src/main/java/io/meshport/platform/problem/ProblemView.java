package io.meshport.platform.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it travels: RFC 9457, section 3.1, with two members of our own.
 *
 * @param type stable identifier, see {@link ProblemType}
 * @param title short sentence, the same for every occurrence
 * @param status HTTP status
 * @param detail what happened this time
 * @param instance correlation id of the request, as in the log
 * @param remedy what the caller can do
 * @param errors the values that broke a rule
 */
public record ProblemView(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    @Nullable String remedy,
    @Nullable List<Violation> errors) {

  /** The media type of every error answer. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The view of one refusal; empty lists are left out. */
  public static ProblemView of(PortalException refusal, String instance) {
    ProblemType type = refusal.type();
    return new ProblemView(
        type.type(),
        type.title(),
        type.status(),
        refusal.detail(),
        instance,
        refusal.remedy(),
        refusal.violations().isEmpty() ? null : refusal.violations());
  }
}
