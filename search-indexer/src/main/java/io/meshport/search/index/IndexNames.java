package io.meshport.search.index;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which the index is known.
 *
 * @param read alias that searches use
 * @param write alias that changes go to
 * @param next alias of the index that a running rebuild fills; absent otherwise
 * @param prefix what the real indices begin with, before their number
 */
public record IndexNames(String read, String write, String next, String prefix) {
  /** The names of the catalog, or of another installation's when several share one cluster. */
  public static IndexNames of(String base) {
    return new IndexNames(base, base + "-write", base + "-next", base + "-v");
  }

  /** The first number that none of these indices has, and no earlier one had. */
  String after(Collection<String> indices) {
    Pattern numbered = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,9})");
    int last = 0;
    for (String index : indices) {
      Matcher number = numbered.matcher(index);
      if (number.matches()) {
        last = Math.max(last, Integer.parseInt(number.group(1)));
      }
    }
    return prefix + (last + 1);
  }

  /** An alias only one rebuild writes through, so that its writes never make an index. */
  String fillOf(String index) {
    return index + "-fill";
  }
}
