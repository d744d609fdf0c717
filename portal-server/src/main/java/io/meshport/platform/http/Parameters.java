package io.meshport.platform.http;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads query parameters that name one of a few things. */
public final class Parameters {
  private Parameters() {}

  /** The choice that a parameter names, none when it is left out; INVALID_PARAMETER otherwise. */
  public static <E extends Enum<E>> Optional<E> choice(
      Class<E> choices, String parameter, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Enum.valueOf(choices, value.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException noChoice) {
      String rule = "is one of " + Arrays.toString(choices.getEnumConstants());
      throw new PortalException(
          ProblemType.INVALID_PARAMETER,
          parameter + " " + rule,
          List.of(Violation.at(parameter, rule)));
    }
  }
}
