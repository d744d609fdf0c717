package io.meshport.platform.http;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Versions of changeable things as strong entity tags (RFC 9110, section 8.8.3). */
public final class ETags {
  private ETags() {}

  /** The tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * The version that the caller saw, from {@code If-Match}.
   *
   * @throws PortalException VERSION_REQUIRED without the header, STALE_VERSION when it is not a tag
   *     that the portal gave out ({@code *} included: a blind change is what the header prevents)
   */
  public static long required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new PortalException(
              ProblemType.VERSION_REQUIRED, "This change needs the header If-Match")
          .withRemedy("Read the thing first and send its ETag as If-Match");
    }
    String tag = ifMatch.strip();
    if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
      String digits = tag.substring(1, tag.length() - 1);
      if (digits.chars().allMatch(c -> c >= '0' && c <= '9') && digits.length() < 19) {
        return Long.parseLong(digits);
      }
    }
    throw stale("the current version");
  }

  /** Refuses a change that was made on an older version than the current one. */
  public static void check(long expected, long current) {
    if (expected != current) {
      throw stale("version " + current);
    }
  }

  private static PortalException stale(String now) {
    return new PortalException(
            ProblemType.STALE_VERSION, "It was changed since you read it; it is at " + now)
        .withRemedy("Read it again, look at what changed, and repeat your change");
  }
}
