package io.meshport.scaffolder.model.expression;

/**
 * How much one rendering may cost.
 *
 * @param steps expressions evaluated and rounds of loops, longer texts counting more
 * @param characters characters and list entries made on the way, those of the result included
 */
public record TemplateLimits(long steps, long characters) {
  /** Enough for a file of some thousand lines. */
  public static final TemplateLimits FILE = new TemplateLimits(1_000_000, 16_000_000);

  /** Enough for a value in a step. */
  public static final TemplateLimits VALUE = new TemplateLimits(100_000, 1_000_000);
}
