package io.meshport.scaffolder.model.template;

import io.meshport.platform.document.Document;
import io.meshport.scaffolder.model.template.TemplateFinding.Gravity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found in a template, each with its line. */
final class Findings {
  // A template that repeats one mistake ten thousand times is understood by then.
  private static final int MOST = 200;

  private final Document text;
  private final List<TemplateFinding> found = new ArrayList<>();

  Findings(Document text) {
    this.text = text;
  }

  void error(String pointer, String message, String remedy) {
    add(Gravity.ERROR, pointer, message, remedy);
  }

  void warning(String pointer, String message, String remedy) {
    add(Gravity.WARNING, pointer, message, remedy);
  }

  void hint(String pointer, String message, String remedy) {
    add(Gravity.HINT, pointer, message, remedy);
  }

  private void add(Gravity level, String pointer, String message, String remedy) {
    if (found.size() < MOST) {
      found.add(
          new TemplateFinding(level, pointer, text.positionOf(pointer).line(), message, remedy));
    }
  }

  /** What was found, in the order of the text. */
  List<TemplateFinding> inOrder() {
    return found.stream().sorted(Comparator.comparing(Findings::line)).toList();
  }

  private static Integer line(TemplateFinding finding) {
    Integer line = finding.line();
    return line == null ? 0 : line;
  }
}
