package io.meshport.scaffolder.model.template.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The Git sources of templates. */
public interface TemplateSourceRepository {
  /** Keeps a new source; ALREADY_EXISTS when its name is taken. */
  void add(TemplateSource source);

  /** Forgets a source. */
  void remove(TemplateSource source);

  /** All sources in the order of their names. */
  List<TemplateSource> list();

  /** The source with this name, its row locked until the transaction ends. */
  Optional<TemplateSource> lock(String name);

  /** The source with this id, its row locked until the transaction ends. */
  Optional<TemplateSource> lock(UUID id);

  /** A source that is due and that nobody else looks at, its row locked; the longest due first. */
  Optional<TemplateSource> lockDue(Instant now);
}
