package io.meshport.contract.model.simple;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What quality must reach, as people write it: {@code > 99%}, {@code 98 %}, {@code <= 5 rows}.
 *
 * @param operator the comparison in words of the standard
 * @param value what it compares with
 * @param unit percent, rows or another word; none where none is written
 */
record Expectation(String operator, BigDecimal value, @Nullable String unit) {
  private static final Pattern GRAMMAR =
      Pattern.compile(
          "\\s*(>=|<=|>|<|==?|!=)?\\s*([-+]?[0-9]{1,18}(?:\\.[0-9]{1,18})?)\\s*(%|[A-Za-z]*)\\s*");

  private static final String AT_LEAST = "mustBeGreaterOrEqualTo";

  private static final Map<String, String> OPERATORS =
      Map.of(
          ">", "mustBeGreaterThan",
          ">=", AT_LEAST,
          "<", "mustBeLessThan",
          "<=", "mustBeLessOrEqualTo",
          "=", "mustBe",
          "==", "mustBe",
          "!=", "mustNotBe");

  private static final Map<String, String> MIRRORED =
      Map.of(
          "mustBeGreaterThan",
          "mustBeLessThan",
          AT_LEAST,
          "mustBeLessOrEqualTo",
          "mustBeLessThan",
          "mustBeGreaterThan",
          "mustBeLessOrEqualTo",
          AT_LEAST);

  /** Reads an expectation; a bare number is the least that must be reached. */
  static Optional<Expectation> parse(String text) {
    Matcher matcher = GRAMMAR.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String sign = matcher.group(1);
    return Optional.of(
        new Expectation(
            sign == null ? AT_LEAST : OPERATORS.getOrDefault(sign, AT_LEAST),
            new BigDecimal(matcher.group(2)),
            SimpleLevel.unit(matcher.group(3))));
  }

  /** The same said of what is missing: more than 99 % complete is less than 1 % empty. */
  Expectation complement() {
    return new Expectation(
        MIRRORED.getOrDefault(operator, operator),
        BigDecimal.valueOf(100).subtract(value),
        "percent");
  }
}
