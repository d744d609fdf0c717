package io.meshport.contract.model.odcs;

import io.meshport.contract.ContractFinding;
import io.meshport.contract.FindingLevel;
import io.meshport.platform.document.Document;
import io.meshport.platform.document.Position;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Collects what checks find in one document and looks up where it stands. */
public final class Findings {
  /** So many of each level are told; who has more to mend starts with these. */
  public static final int PER_LEVEL = 100;

  private final Document document;
  private final UnaryOperator<String> source;
  private final List<ContractFinding> found = new ArrayList<>();
  private final Map<FindingLevel, Integer> counts = new EnumMap<>(FindingLevel.class);

  /** Findings in this document. */
  public Findings(Document document) {
    this(document, UnaryOperator.identity());
  }

  /** Findings in what was made of this document, told by pointers into the document. */
  public Findings(Document document, UnaryOperator<String> source) {
    this.document = document;
    this.source = source;
  }

  /** Something for which the contract is refused. */
  public void error(String rule, String pointer, String message, String remedy) {
    add(FindingLevel.ERROR, rule, pointer, message, remedy);
  }

  /** Something that will mislead or will not last. */
  public void warning(String rule, String pointer, String message, String remedy) {
    add(FindingLevel.WARNING, rule, pointer, message, remedy);
  }

  /** Something that the contract could say besides. */
  public void hint(String rule, String pointer, String message, String remedy) {
    add(FindingLevel.HINT, rule, pointer, message, remedy);
  }

  private void add(FindingLevel level, String rule, String target, String message, String remedy) {
    if (counts.merge(level, 1, Integer::sum) > PER_LEVEL) {
      return;
    }
    String pointer = source.apply(target);
    Position at = document.positionOf(pointer);
    found.add(new ContractFinding(level, rule, pointer, at.line(), at.column(), message, remedy));
  }

  /** What was found, the gravest first, then in the order of the document. */
  public List<ContractFinding> list() {
    return found.stream().sorted(ContractFinding.ORDER).toList();
  }
}
