package io.meshport.scaffolder.service.template;

import io.meshport.scaffolder.model.template.shelf.TemplateUse;
import java.util.Map;

/**
 * One task that completed.
 *
 * @param template its template
 * @param revision in this revision
 */
record FakeUse(String template, String revision) implements TemplateUse {
  @Override
  public Map<String, Long> completedRuns() {
    return Map.of(template, 1L);
  }

  @Override
  public boolean isUsed(String name, String at) {
    return template.equals(name) && revision.equals(at);
  }
}
