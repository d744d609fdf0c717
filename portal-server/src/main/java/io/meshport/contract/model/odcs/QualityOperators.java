package io.meshport.contract.model.odcs;

import java.util.List;

/** The comparisons of quality rules, in the order of the standard. */
public final class QualityOperators {
  /** Their names since 3.0.0. */
  public static final List<String> NAMES = List.copyOf(QualityShape.OPERATORS.keySet());

  private QualityOperators() {}
}
