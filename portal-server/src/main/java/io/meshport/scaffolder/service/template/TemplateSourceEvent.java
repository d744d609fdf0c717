package io.meshport.scaffolder.service.template;

import io.meshport.platform.outbox.DomainEvent;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import java.util.Map;

/**
 * Something that happened to a source of templates.
 *
 * @param type what happened
 * @param aggregateId id of the source
 * @param facts its name, and the commit where there is one
 */
record TemplateSourceEvent(String type, String aggregateId, Map<String, String> facts)
    implements DomainEvent {
  static TemplateSourceEvent registered(TemplateSource source) {
    return about("scaffolder.template-source.registered", source);
  }

  static TemplateSourceEvent removed(TemplateSource source) {
    return about("scaffolder.template-source.removed", source);
  }

  static TemplateSourceEvent changed(TemplateSource source, String commit) {
    return new TemplateSourceEvent(
        "scaffolder.template-source.changed",
        source.id().toString(),
        Map.of("source", source.name(), "commit", commit));
  }

  private static TemplateSourceEvent about(String type, TemplateSource source) {
    return new TemplateSourceEvent(type, source.id().toString(), Map.of("source", source.name()));
  }

  @Override
  public String aggregateType() {
    return "template-source";
  }
}
