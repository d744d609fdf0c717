package io.meshport.contract.model.export;

/**
 * Something that a contract says and an export of it cannot say, or says in another way.
 *
 * @param pointer JSON pointer into the contract in the shape of ODCS 3.1.0
 * @param message what was left out or changed, in a sentence
 */
public record ExportNote(String pointer, String message) {}
