package io.meshport.contract.model.diff.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshport.contract.model.standard.OdcsQuality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results that a quality rule accepts: those between two ends, or all but those.
 *
 * @param low the lower end; none without one
 * @param high the upper end; none without one
 * @param inclusive whether the ends belong to it
 * @param inverted whether it is what lies outside that is accepted
 * @param words the operators as the contract writes them
 * @param understood whether the ends say all: not when several operators stand together
 */
public record AcceptedRange(
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean inclusive,
    boolean inverted,
    String words,
    boolean understood) {

  public static AcceptedRange of(OdcsQuality rule) {
    List<AcceptedRange> operators = new ArrayList<>();
    point(operators, "mustBe", rule.mustBe(), false);
    point(operators, "mustNotBe", rule.mustNotBe(), true);
    end(operators, "mustBeGreaterThan", rule.mustBeGreaterThan(), true, false);
    end(operators, "mustBeGreaterOrEqualTo", rule.mustBeGreaterOrEqualTo(), true, true);
    end(operators, "mustBeLessThan", rule.mustBeLessThan(), false, false);
    end(operators, "mustBeLessOrEqualTo", rule.mustBeLessOrEqualTo(), false, true);
    between(operators, "mustBeBetween", rule.mustBeBetween(), false);
    between(operators, "mustNotBeBetween", rule.mustNotBeBetween(), true);
    if (operators.size() == 1) {
      return operators.get(0);
    }
    String words = String.join(", ", operators.stream().map(AcceptedRange::words).toList());
    return new AcceptedRange(null, null, true, false, words, operators.isEmpty());
  }

  private static void point(
      List<AcceptedRange> operators, String name, @Nullable JsonNode value, boolean inverted) {
    if (value != null && !value.isNull()) {
      BigDecimal number = Values.number(value);
      String words = name + " " + Shown.of(value);
      operators.add(new AcceptedRange(number, number, true, inverted, words, number != null));
    }
  }

  private static void end(
      List<AcceptedRange> operators,
      String name,
      @Nullable BigDecimal end,
      boolean isLow,
      boolean inclusive) {
    if (end != null) {
      operators.add(
          new AcceptedRange(
              isLow ? end : null,
              isLow ? null : end,
              inclusive,
              false,
              name + " " + end.toPlainString(),
              true));
    }
  }

  private static void between(
      List<AcceptedRange> operators, String name, List<BigDecimal> ends, boolean inverted) {
    if (!ends.isEmpty()) {
      boolean both = ends.size() == 2;
      String words = name + " " + Shown.of(ends);
      operators.add(
          new AcceptedRange(
              both ? ends.get(0) : null, both ? ends.get(1) : null, false, inverted, words, both));
    }
  }

  /** Whether both accept the same. */
  public boolean sameAs(AcceptedRange other) {
    return words.equals(other.words()) || (contains(other) && other.contains(this));
  }

  /** Whether it certainly accepts all that the other accepts. */
  public boolean contains(AcceptedRange other) {
    if (!understood || !other.understood() || inverted != other.inverted()) {
      return false;
    }
    return inverted ? other.spans(this) : spans(other);
  }

  private boolean spans(AcceptedRange other) {
    return reaches(low, other.low(), other, -1) && reaches(high, other.high(), other, 1);
  }

  /** Whether an end lies at least as far out as the other's; no end is the farthest. */
  private boolean reaches(
      @Nullable BigDecimal end, @Nullable BigDecimal others, AcceptedRange other, int outward) {
    if (end == null || others == null) {
      return end == null;
    }
    int way = end.compareTo(others) * outward;
    return way > 0 || (way == 0 && (inclusive || !other.inclusive()));
  }
}
