package io.meshport.contract.rest;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.FindingLevel;

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
public record FindingView(
    FindingLevel level,
    String rule,
    String pointer,
    int line,
    int column,
    String message,
    String remedy) {

  static FindingView of(ContractFinding finding) {
    return new FindingView(
        finding.level(),
        finding.rule(),
        finding.pointer(),
        finding.line(),
        finding.column(),
        finding.message(),
        finding.remedy());
  }
}
