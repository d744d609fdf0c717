package io.meshport.contract.model.diff;

import org.jspecify.annotations.Nullable;

/**
 * One change between two versions of a contract.
 *
 * @param rule what kind of change it is
 * @param severity how much it weighs in the view that was asked for
 * @param direction whom it concerns
 * @param section the part of the contract: fundamentals, terms, schema, quality, sla, servers,
 *     roles, team, support, price
 * @param element what changed, by name: {@code orders.lines[].sku}
 * @param pointer JSON pointer into the newer document in the form of ODCS 3.1.0; into the older one
 *     for what is gone
 * @param before the former value, shortened
 * @param after the new value, shortened
 * @param message the change and what follows from it, in a sentence
 * @param remedy how to spare people the break
 */
public record Change(
    ChangeRule rule,
    Severity severity,
    Direction direction,
    String section,
    String element,
    String pointer,
    @Nullable String before,
    @Nullable String after,
    String message,
    @Nullable String remedy) {}
