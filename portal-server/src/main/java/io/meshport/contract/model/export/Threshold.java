package io.meshport.contract.model.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.standard.OdcsQuality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the measured value of a quality rule must be: ODCS 3.1.0 gives a rule exactly one operator.
 *
 * @param operator how it is compared
 * @param value with what
 * @param upper the upper end, where it is compared with a range
 */
public record Threshold(Operator operator, BigDecimal value, @Nullable BigDecimal upper) {
  /** The operators of ODCS 3.1.0; ranges exclude their ends. */
  public enum Operator {
    BE("mustBe", "="),
    NOT_BE("mustNotBe", "!="),
    GREATER("mustBeGreaterThan", ">"),
    GREATER_OR_EQUAL("mustBeGreaterOrEqualTo", ">="),
    LESS("mustBeLessThan", "<"),
    LESS_OR_EQUAL("mustBeLessOrEqualTo", "<="),
    BETWEEN("mustBeBetween", "between"),
    NOT_BETWEEN("mustNotBeBetween", "not between");

    private final String word;
    private final String sign;

    Operator(String word, String sign) {
      this.word = word;
      this.sign = sign;
    }

    /** Its name in the standard. */
    public String word() {
      return word;
    }

    /** How it is written in formulas. */
    public String sign() {
      return sign;
    }

    /** What holds whenever this one does not. */
    public Operator opposite() {
      return switch (this) {
        case BE -> NOT_BE;
        case NOT_BE -> BE;
        case GREATER -> LESS_OR_EQUAL;
        case GREATER_OR_EQUAL -> LESS;
        case LESS -> GREATER_OR_EQUAL;
        case LESS_OR_EQUAL -> GREATER;
        case BETWEEN -> NOT_BETWEEN;
        case NOT_BETWEEN -> BETWEEN;
      };
    }
  }

  /** The threshold of a rule; none when it has none that compares numbers. */
  public static Optional<Threshold> of(OdcsQuality rule) {
    return number(Operator.BE, value(rule.mustBe()))
        .or(() -> number(Operator.NOT_BE, value(rule.mustNotBe())))
        .or(() -> number(Operator.GREATER, rule.mustBeGreaterThan()))
        .or(() -> number(Operator.GREATER_OR_EQUAL, rule.mustBeGreaterOrEqualTo()))
        .or(() -> number(Operator.LESS, rule.mustBeLessThan()))
        .or(() -> number(Operator.LESS_OR_EQUAL, rule.mustBeLessOrEqualTo()))
        .or(() -> range(Operator.BETWEEN, rule.mustBeBetween()))
        .or(() -> range(Operator.NOT_BETWEEN, rule.mustNotBeBetween()));
  }

  /** What a rule measures; {@code rule} is the older name of {@code metric}. */
  public static String metric(OdcsQuality rule) {
    return Objects.requireNonNullElse(rule.metric(), Objects.requireNonNullElse(rule.rule(), ""));
  }

  /** Whether a rule says that there are none of what the metric counts. */
  public static boolean isNone(OdcsQuality rule, String metric) {
    return metric.equals(metric(rule)) && of(rule).filter(Threshold::isZero).isPresent();
  }

  /** Whether it says: none at all. */
  public boolean isZero() {
    return (operator == Operator.BE || operator == Operator.LESS_OR_EQUAL) && value.signum() == 0;
  }

  /** The lower end as plain digits. */
  public String valueText() {
    return value.toPlainString();
  }

  /** The upper end as plain digits; the lower one where there is no range. */
  public String upperText() {
    return Objects.requireNonNullElse(upper, value).toPlainString();
  }

  /** In the words of the standard, for example {@code mustBeBetween 1 and 5}. */
  public String text() {
    return operator.word() + " " + valueText() + (upper == null ? "" : " and " + upperText());
  }

  private static @Nullable BigDecimal value(@Nullable JsonNode value) {
    return value != null && value.isNumber() ? value.decimalValue() : null;
  }

  private static Optional<Threshold> number(Operator operator, @Nullable BigDecimal value) {
    return value == null ? Optional.empty() : Optional.of(new Threshold(operator, value, null));
  }

  private static Optional<Threshold> range(Operator operator, List<BigDecimal> ends) {
    return ends.size() == 2
        ? Optional.of(new Threshold(operator, ends.get(0), ends.get(1)))
        : Optional.empty();
  }
}
