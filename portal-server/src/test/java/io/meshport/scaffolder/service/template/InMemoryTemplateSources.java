package io.meshport.scaffolder.service.template;

import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.template.source.TemplateSource;
import io.meshport.scaffolder.model.template.source.TemplateSourceRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sources in a list; a claim holds until the source was looked at. */
final class InMemoryTemplateSources implements TemplateSourceRepository {
  private final List<TemplateSource> sources = new ArrayList<>();
  private final Set<UUID> claimed = new HashSet<>();

  @Override
  public void add(TemplateSource source) {
    if (lock(source.name()).isPresent()) {
      throw new PortalException(ProblemType.ALREADY_EXISTS, "taken");
    }
    sources.add(source);
  }

  @Override
  public void remove(TemplateSource source) {
    sources.remove(source);
  }

  @Override
  public List<TemplateSource> list() {
    return sources.stream().sorted(Comparator.comparing(TemplateSource::name)).toList();
  }

  @Override
  public Optional<TemplateSource> lock(String name) {
    return sources.stream().filter(source -> source.name().equals(name)).findFirst();
  }

  @Override
  public Optional<TemplateSource> lock(UUID id) {
    claimed.remove(id);
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  @Override
  public Optional<TemplateSource> lockDue(Instant now) {
    Optional<TemplateSource> due =
        sources.stream()
            .filter(source -> !source.nextReadAt().isAfter(now))
            .filter(source -> !claimed.contains(source.id()))
            .min(Comparator.comparing(TemplateSource::nextReadAt));
    due.ifPresent(source -> claimed.add(source.id()));
    return due;
  }
}
