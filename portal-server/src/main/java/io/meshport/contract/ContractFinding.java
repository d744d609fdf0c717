package io.meshport.contract;

import java.util.Comparator;

/**
 * Something that a check found in a contract document.
 *
 * @param level how much it matters
 * @param rule stable kebab-case name of the rule
 * @param pointer JSON pointer to the value, or to where it is missing
 * @param line line in the document, from 1
 * @param column character in the line, from 1
 * @param message what is wrong, in a sentence
 * @param remedy what to do about it
 */
public record ContractFinding(
    FindingLevel level,
    String rule,
    String pointer,
    int line,
    int column,
    String message,
    String remedy) {

  /** The gravest first, then in the order of the document. */
  public static final Comparator<ContractFinding> ORDER =
      Comparator.comparing(ContractFinding::level)
          .thenComparing(ContractFinding::line)
          .thenComparing(ContractFinding::column);

  /** Whether it keeps the contract from being taken. */
  public boolean isError() {
    return level == FindingLevel.ERROR;
  }
}
