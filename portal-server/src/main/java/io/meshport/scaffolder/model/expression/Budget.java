package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Place;
import io.meshport.scaffolder.model.expression.syntax.TemplateFailure;

/**
 * What one rendering may cost. Steps are counted instead of seconds, so that a template which is
 * refused here is refused on every machine.
 */
final class Budget {
  private static final int DEPTH = 100;
  private static final int CHARACTERS_PER_STEP = 64;

  private final long mostSteps;
  private final long mostCharacters;
  private long steps;
  private long characters;
  private int depth;

  Budget(TemplateLimits limits) {
    this.mostSteps = limits.steps();
    this.mostCharacters = limits.characters();
  }

  /** Something was evaluated, or a loop went round. */
  void step(Place place) {
    work(1, place);
  }

  /** Something was read from end to end: so many characters or entries. */
  void read(int size, Place place) {
    work(1 + size / CHARACTERS_PER_STEP, place);
  }

  /** Something was made: so many characters or entries. */
  void make(int size, Place place) {
    read(size, place);
    characters += size;
    if (characters > mostCharacters) {
      throw limit(place, "The template makes more than " + mostCharacters + " characters");
    }
  }

  private void work(long amount, Place place) {
    steps += amount;
    if (steps > mostSteps) {
      throw limit(place, "The template takes more than " + mostSteps + " steps");
    }
  }

  void enter(Place place) {
    if (++depth > DEPTH) {
      throw limit(place, "The template nests or recurs more than " + DEPTH + " deep");
    }
  }

  void leave() {
    depth--;
  }

  private static TemplateFailure limit(Place place, String message) {
    return new TemplateFailure(TemplateFailure.Kind.LIMIT, place, message);
  }
}
