package io.meshport.contract;

import org.jspecify.annotations.Nullable;

/**
 * One quality rule, in brief.
 *
 * @param element the table or column it is about, {@code orders} or {@code orders.amount}
 * @param name what it is called
 * @param type text, library, sql or custom
 * @param dimension the kind of quality it guards
 * @param expectation what must hold, in one line, for example {@code nullValues mustBe 0}
 * @param severity how bad a breach is, in words of the contract
 * @param description the rule in words
 */
public record QualityRule(
    String element,
    @Nullable String name,
    String type,
    @Nullable String dimension,
    @Nullable String expectation,
    @Nullable String severity,
    @Nullable String description) {}
