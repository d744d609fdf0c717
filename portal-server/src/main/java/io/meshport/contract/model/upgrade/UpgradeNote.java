package io.meshport.contract.model.upgrade;

/**
 * One change that was made to bring a contract to version 3.1.0 of the standard.
 *
 * @param pointer JSON pointer to the value in the document as it was given
 * @param message what became of it, in a sentence
 */
public record UpgradeNote(String pointer, String message) {}
