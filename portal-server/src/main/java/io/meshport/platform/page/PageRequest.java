package io.meshport.platform.page;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which piece of a list a caller asks for.
 *
 * @param size how many items at most, 1 to 100
 * @param offset how many items come before it
 */
public record PageRequest(int size, int offset) {
  /** The size when the caller names none. */
  public static final int DEFAULT_SIZE = 20;

  /** The largest size that a caller may ask for. */
  public static final int MAX_SIZE = 100;

  // Elasticsearch refuses windows beyond 10,000 hits, so no list promises more.
  private static final int MAX_OFFSET = 9_900;

  /** Reads {@code pageSize} and {@code pageToken}; refuses what is out of range or not ours. */
  public static PageRequest of(@Nullable Integer pageSize, @Nullable String pageToken) {
    int size = pageSize == null ? DEFAULT_SIZE : pageSize;
    if (size < 1 || size > MAX_SIZE) {
      throw invalid("pageSize", "must be between 1 and " + MAX_SIZE);
    }
    return new PageRequest(size, pageToken == null ? 0 : offset(pageToken));
  }

  static String token(int offset) {
    byte[] text = ("o" + offset).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static int offset(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
      int offset = text.startsWith("o") ? Integer.parseInt(text.substring(1)) : -1;
      if (offset >= 0 && offset <= MAX_OFFSET) {
        return offset;
      }
    } catch (IllegalArgumentException notOurs) {
      throw invalid("pageToken", "is not a token that this list gave out");
    }
    throw invalid("pageToken", "is not a token that this list gave out");
  }

  private static PortalException invalid(String parameter, String message) {
    return new PortalException(
        ProblemType.INVALID_PARAMETER,
        parameter + " " + message,
        List.of(Violation.at(parameter, message)));
  }
}
