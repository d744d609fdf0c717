package io.meshport.contract.rest.diff;

import io.meshport.contract.model.diff.Change;
import io.meshport.contract.model.diff.Direction;
import io.meshport.contract.model.diff.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One change between two versions of a contract.
 *
 * @param rule stable kebab-case name of the kind of change
 * @param severity how much it weighs in the view
 * @param direction whom it concerns
 * @param section the part of the contract
 * @param element what changed, by name
 * @param pointer JSON pointer into the newer document in the form of ODCS 3.1.0; into the older one
 *     for what is gone
 * @param before the former value, shortened
 * @param after the new value, shortened
 * @param message the change and what follows from it, in a sentence
 * @param remedy how to spare people the break
 */
public record ChangeView(
    String rule,
    Severity severity,
    Direction direction,
    String section,
    String element,
    String pointer,
    @Nullable String before,
    @Nullable String after,
    String message,
    @Nullable String remedy) {

  static ChangeView of(Change change) {
    return new ChangeView(
        change.rule().rule(),
        change.severity(),
        change.direction(),
        change.section(),
        change.element(),
        change.pointer(),
        change.before(),
        change.after(),
        change.message(),
        change.remedy());
  }
}
