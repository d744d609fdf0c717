package io.meshport.repository.rest;

import io.meshport.repository.model.TokenWish;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Git token as a person asks for it.
 *
 * @param name what they will know it by, 1 to 80 characters
 * @param expiresInDays for how many days it holds, 1 to 365; 90 when left out
 * @param write whether it may push; it may not when left out
 */
public record GitTokenInput(
    @Nullable String name, @Nullable Integer expiresInDays, @Nullable Boolean write) {
  private static final int USUAL_DAYS = 90;

  TokenWish toModel() {
    return new TokenWish(
        Objects.requireNonNullElse(name, ""),
        Objects.requireNonNullElse(expiresInDays, USUAL_DAYS),
        Boolean.TRUE.equals(write));
  }
}
