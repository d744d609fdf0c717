package io.meshport.contract.model.export;

import io.meshport.contract.model.standard.OdcsCustomProperty;
import io.meshport.contract.model.standard.OdcsProperty;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many digits a decimal has; ODCS 3.1.0 has no option for it, so it stands in the physical type
 * or in the custom properties {@code precision} and {@code scale}.
 *
 * @param digits digits in all
 * @param scale digits behind the point
 */
public record Precision(int digits, int scale) {
  private static final Pattern DECIMAL =
      Pattern.compile(
          "(?i)(?:DECIMAL|DEC|NUMERIC|NUMBER|BIGNUMERIC|BIGDECIMAL)"
              + "\\s*\\(\\s*(\\d{1,3})\\s*(?:,\\s*(\\d{1,3})\\s*)?\\)");

  static Optional<Precision> of(OdcsProperty property) {
    Integer digits = custom(property, "precision");
    if (digits != null) {
      return valid(digits, Objects.requireNonNullElse(custom(property, "scale"), 0));
    }
    Matcher type = DECIMAL.matcher(Objects.requireNonNullElse(property.physicalType(), "").strip());
    return type.matches()
        ? valid(
            Integer.parseInt(type.group(1)),
            type.group(2) == null ? 0 : Integer.parseInt(type.group(2)))
        : Optional.empty();
  }

  private static Optional<Precision> valid(int digits, int scale) {
    return digits > 0 && scale >= 0 && scale <= digits
        ? Optional.of(new Precision(digits, scale))
        : Optional.empty();
  }

  private static @Nullable Integer custom(OdcsProperty property, String name) {
    for (OdcsCustomProperty custom : property.customProperties()) {
      if (name.equals(custom.property()) && custom.value() != null) {
        String text = custom.value().asText();
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
      }
    }
    return null;
  }
}
