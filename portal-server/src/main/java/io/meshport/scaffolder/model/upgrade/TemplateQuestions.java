package io.meshport.scaffolder.model.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.model.template.ParameterPage;
import java.util.List;

/**
 * How values fit another revision of their template.
 *
 * @param values the values with the defaults of what is new, and without secrets
 * @param violations what is missing or wrong; pointers begin with {@code /values}
 * @param pages the pages of that revision that ask for it, in their order
 */
public record TemplateQuestions(
    ObjectNode values, List<Violation> violations, List<ParameterPage> pages) {
  public TemplateQuestions {
    violations = List.copyOf(violations);
    pages = List.copyOf(pages);
  }

  /** Nothing is asked for. */
  public static TemplateQuestions none(ObjectNode values) {
    return new TemplateQuestions(values, List.of(), List.of());
  }

  /** Whether a person has to answer before the files can be made. */
  public boolean isOpen() {
    return !violations.isEmpty();
  }
}
