package io.meshport.scaffolder.model.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What a template is given to make its files from.
 *
 * @param values the values of the wizard
 * @param secrets given in confidence for this once, such as a token for the host of a skeleton
 */
public record TemplateAnswers(ObjectNode values, Map<String, String> secrets) {
  public TemplateAnswers {
    secrets = Map.copyOf(secrets);
  }

  /** The same with other values. */
  public TemplateAnswers with(ObjectNode others) {
    return new TemplateAnswers(others, secrets);
  }

  @Override
  public String toString() {
    return "TemplateAnswers[" + values + "]";
  }
}
