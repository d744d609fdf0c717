package io.meshport.contract.rest.export;

/**
 * One thing that an export does not say, or says in another way.
 *
 * @param pointer JSON pointer into the contract in the shape of ODCS 3.1.0
 * @param message what was left out or changed, in a sentence
 */
public record ExportNoteView(String pointer, String message) {}
