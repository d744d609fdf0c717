package io.meshport.contract.model.odcs;

import io.meshport.platform.document.Node;

/** A rule about one value. */
@FunctionalInterface
interface Check {
  void check(Node node, String pointer, Findings findings);

  /** This rule and another one. */
  default Check and(Check other) {
    return (node, pointer, findings) -> {
      check(node, pointer, findings);
      other.check(node, pointer, findings);
    };
  }
}
