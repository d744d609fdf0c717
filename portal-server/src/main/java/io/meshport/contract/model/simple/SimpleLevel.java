package io.meshport.contract.model.simple;

import io.meshport.platform.document.Node;
import io.meshport.platform.document.Position;
import io.meshport.platform.document.ScalarNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service level as people write it: {@code 24h}, {@code PT24H}, {@code 99.9%}, {@code daily}. */
final class SimpleLevel {
  private static final Pattern AMOUNT =
      Pattern.compile("([-+]?[0-9]{1,18}(?:\\.[0-9]{1,18})?)\\s*(%|[A-Za-z]*)");
  private static final Pattern DURATION =
      Pattern.compile("P(?:([0-9]{1,18})(D)|T([0-9]{1,18})([HMS]))");

  private SimpleLevel() {}

  /** Writes value and unit; what is no amount stays the text it is. */
  static void write(Tree sla, ScalarNode level, Position position) {
    Matcher duration = DURATION.matcher(level.text());
    Matcher amount = AMOUNT.matcher(level.text().strip());
    if (duration.matches()) {
      boolean days = duration.group(2) != null;
      sla.number("value", new BigDecimal(duration.group(days ? 1 : 3)));
      sla.text("unit", duration.group(days ? 2 : 4).toLowerCase(Locale.ROOT));
    } else if (amount.matches()) {
      sla.number("value", new BigDecimal(amount.group(1)));
      sla.text("unit", unit(amount.group(2)));
    } else {
      Node value = level.at(position);
      sla.node("value", value);
    }
  }

  /** The unit in words of the standard; none where none is written. */
  static @Nullable String unit(String written) {
    if (written.isEmpty()) {
      return null;
    }
    return written.equals("%") ? "percent" : written;
  }
}
