package io.meshport.contract.service.consent;

import io.meshport.platform.config.Settings;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long versions stay that others broke with.
 *
 * @param interval how often versions with a coming end are looked at
 * @param noticeDays how long a notice lasts unless whoever activates says otherwise
 * @param objectionDays for how many days after the notice objections can keep a version
 */
public record NoticeConfig(Duration interval, int noticeDays, int objectionDays) {
  /** The longest notice. */
  public static final int LONGEST_NOTICE = 365;

  /** What holds where nothing is set. */
  public static final NoticeConfig DEFAULT = new NoticeConfig(Duration.ofSeconds(10), 30, 90);

  /** Reads {@code meshport.contract.*}; the interval is written as ISO 8601 has it, PT10S. */
  public static NoticeConfig read(Settings settings) {
    return new NoticeConfig(
        settings.duration("meshport.contract.interval", DEFAULT.interval),
        days(settings, "meshport.contract.notice.days", DEFAULT.noticeDays, 1),
        days(settings, "meshport.contract.objection.days", DEFAULT.objectionDays, 0));
  }

  /** The notice that was asked for, or the usual one; INVALID_INPUT when it is out of bounds. */
  int noticeOr(@Nullable Integer asked) {
    if (asked == null) {
      return noticeDays;
    }
    if (asked < 1 || asked > LONGEST_NOTICE) {
      String rule = "is 1 to " + LONGEST_NOTICE + " days";
      throw new PortalException(
          ProblemType.INVALID_INPUT,
          "The notice " + rule,
          List.of(Violation.at("/noticeDays", rule)));
    }
    return asked;
  }

  private static int days(Settings settings, String key, int otherwise, int least) {
    String text = settings.optional(key).orElse(Integer.toString(otherwise));
    int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    if (days < least || days > LONGEST_NOTICE) {
      throw new IllegalStateException(
          "The setting " + key + " is not " + least + " to " + LONGEST_NOTICE + " days: " + text);
    }
    return days;
  }
}
