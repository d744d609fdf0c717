package io.meshport.scaffolder.service.template;

import io.meshport.identity.Caller;
import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.scaffolder.model.template.TemplateReading;
import io.meshport.scaffolder.model.template.shelf.ListedTemplate;
import io.meshport.scaffolder.model.template.shelf.TemplateFile;
import io.meshport.scaffolder.model.template.shelf.TemplateShelf;
import io.meshport.scaffolder.model.template.shelf.TemplateUse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The templates as people find them. They are no secret: everybody signed in sees them all. */
@Singleton
@Transactional
public class TemplateGallery {
  private final TemplateShelf shelf;
  private final TemplateReadings readings;
  private final TemplateUse use;

  @Inject
  public TemplateGallery(TemplateShelf shelf, TemplateReadings readings, TemplateUse use) {
    this.shelf = shelf;
    this.readings = readings;
    this.use = use;
  }

  /** Templates that fit, broken ones included. */
  public Page<TemplateSummary> list(TemplateQuery query, PageRequest page) {
    Map<String, Long> runs = use.completedRuns();
    List<TemplateSummary> fitting =
        shelf.list().stream()
            .map(template -> summary(template.file(), runs))
            .filter(summary -> summary.fits(query))
            .sorted(order(query.order()))
            .toList();
    return Page.of(
        page, fitting.stream().skip(page.offset()).limit(page.size()).toList(), fitting.size());
  }

  private static Comparator<TemplateSummary> order(TemplateQuery.Order order) {
    Comparator<TemplateSummary> byTitle =
        Comparator.comparing((TemplateSummary summary) -> summary.title().toLowerCase(Locale.ROOT))
            .thenComparing(summary -> summary.file().name());
    return order == TemplateQuery.Order.NAME
        ? byTitle
        : Comparator.comparingLong(TemplateSummary::runs).reversed().thenComparing(byTitle);
  }

  /** One template; NOT_FOUND when there is none of this name. */
  public TemplateSummary get(String name) {
    return shelf
        .find(name)
        .map(ListedTemplate::file)
        .map(file -> summary(file, use.completedRuns()))
        .orElseThrow(
            () ->
                new PortalException(ProblemType.NOT_FOUND, "There is no template '" + name + "'"));
  }

  private TemplateSummary summary(TemplateFile file, Map<String, Long> runs) {
    return new TemplateSummary(
        file, readings.read(file.definition()), runs.getOrDefault(file.name(), 0L));
  }

  /** What is wrong with the text of a template; for the people who write templates. */
  public TemplateReading validate(String yaml, Caller caller) {
    if (!caller.isPlatformAdmin()) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "Only platform admins try out templates that are not listed");
    }
    return readings.readOnce(yaml);
  }
}
