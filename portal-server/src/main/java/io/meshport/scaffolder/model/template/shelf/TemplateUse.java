package io.meshport.scaffolder.model.template.shelf;

import java.util.Map;

/** What the tasks and products of the portal say about templates. */
public interface TemplateUse {
  /** How many tasks of each template completed, by its name; none for those without any. */
  Map<String, Long> completedRuns();

  /**
   * Whether a task, and so perhaps a product, was made from this revision of the template, or a
   * product may have been brought to it since.
   */
  boolean isUsed(String template, String revision);
}
