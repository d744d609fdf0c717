package io.meshport.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id that ties an answer, its log lines and an error report together. */
public final class CorrelationId {
  /** The header in which it comes and goes. */
  public static final String HEADER = "X-Correlation-Id";

  /**
   * What the server adds to every line of the log while it works on a call; it appears as {@code
   * ext_correlationId}.
   */
  public static final String LOG_FIELD = "correlationId";

  private static final String ATTRIBUTE = "io.meshport.correlation-id";

  // Anything else could forge log lines or fill them.
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private CorrelationId() {}

  /** The id of a request: the caller's if it is harmless, a new one otherwise; always the same. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String id = accept(request.getHeader(HEADER));
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  private static String accept(@Nullable String offered) {
    return offered != null && ACCEPTED.matcher(offered).matches()
        ? offered
        : UUID.randomUUID().toString();
  }
}
