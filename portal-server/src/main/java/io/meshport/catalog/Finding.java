package io.meshport.catalog;

/**
 * A reason why a product may not take a step yet.
 *
 * @param rule stable kebab-case name of the rule
 * @param message what is missing, in a sentence
 * @param pointer JSON pointer into the product's view
 * @param remedy what to do about it
 */
public record Finding(String rule, String message, String pointer, String remedy) {}
