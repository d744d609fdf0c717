package io.meshport.scaffolder.service.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.TemplateOrigin;
import io.meshport.scaffolder.TemplateOrigin.TemplateFiles;
import io.meshport.scaffolder.model.template.ShownPages;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.template.TemplateFinding;
import io.meshport.scaffolder.model.template.TemplateReading;
import io.meshport.scaffolder.model.template.ValueCheck;
import io.meshport.scaffolder.model.template.shelf.ListedTemplate;
import io.meshport.scaffolder.model.template.shelf.TemplateFile;
import io.meshport.scaffolder.model.template.shelf.TemplateRevision;
import io.meshport.scaffolder.model.template.shelf.TemplateShelf;
import io.meshport.scaffolder.model.template.shelf.TemplateSnapshot;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Templates as tasks need them: what they say, and the files beside them. */
@Singleton
@Transactional
public class Templates {
  /** Revision of a template that somebody pasted. */
  public static final String PASTED = "pasted";

  private final TemplateShelf shelf;
  private final TemplateReadings readings;

  @Inject
  public Templates(TemplateShelf shelf, TemplateReadings readings) {
    this.shelf = shelf;
    this.readings = readings;
  }

  /**
   * The template in its newest revision.
   *
   * @throws PortalException NOT_FOUND when there is none, TEMPLATE_BROKEN when it has errors
   */
  public RunnableTemplate find(String name) {
    ListedTemplate template = shelf.find(name).orElseThrow(() -> notFound(name));
    TemplateFile file = template.file();
    TemplateDefinition definition = runnable(name, file.definition());
    return new RunnableTemplate(
        definition,
        new TemplateOrigin(
            file.name(),
            file.revision(),
            new SnapshotFiles(snapshot(file.digest()).files(), file.folder())));
  }

  /**
   * The template in a revision that a task or a product uses, though there may be newer ones.
   *
   * @throws PortalException NOT_FOUND when that revision is not kept, TEMPLATE_BROKEN when it
   *     cannot run in this portal
   */
  public RunnableTemplate at(String name, String revision) {
    TemplateRevision kept =
        shelf
            .findRevision(name, revision)
            .orElseThrow(
                () ->
                    new PortalException(
                        ProblemType.NOT_FOUND,
                        "The template '" + name + "' is not kept in revision " + revision));
    FileTree files = snapshot(kept.digest()).files();
    SnapshotFiles all = new SnapshotFiles(files, "");
    String text = all.text(kept.path()).orElseThrow(() -> notFound(name));
    String folder = new TemplateFile(name, "", kept.path(), revision, "", "").folder();
    return new RunnableTemplate(
        runnable(name, text),
        new TemplateOrigin(kept.name(), revision, new SnapshotFiles(files, folder)));
  }

  /**
   * A template that is no part of the list, for trying it out.
   *
   * @param yaml its text
   * @param files the files beside it
   * @throws PortalException TEMPLATE_BROKEN when it has errors
   */
  public RunnableTemplate of(String yaml, FileTree files) {
    TemplateDefinition definition = runnable("", yaml);
    TemplateFiles beside = new SnapshotFiles(files, "");
    return new RunnableTemplate(definition, new TemplateOrigin(definition.name(), PASTED, beside));
  }

  /** What in the values or secrets breaks what the template asks for; empty when all fits. */
  public List<Violation> violations(
      TemplateDefinition template, ObjectNode values, Map<String, String> secrets) {
    return ValueCheck.violations(template, values, secrets);
  }

  /**
   * The values as a run gets them: without those that only hidden pages ask for.
   *
   * @throws PortalException INVALID_VALUES when values or secrets are not what the template asks
   *     for
   */
  public ObjectNode taken(
      TemplateDefinition template, ObjectNode values, Map<String, String> secrets) {
    refuse(violations(template, values, secrets));
    return ShownPages.of(template, values).values();
  }

  /**
   * Passes secrets that fit, given anew for values that were taken before.
   *
   * @throws PortalException INVALID_VALUES when they do not
   */
  public void requireSecrets(
      TemplateDefinition template, ObjectNode values, Map<String, String> secrets) {
    refuse(
        violations(template, values, secrets).stream()
            .filter(violation -> violation.pointer().startsWith("/secrets"))
            .toList());
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      Violation first = violations.get(0);
      throw new PortalException(
          ProblemType.INVALID_VALUES,
          "The values are not what the template asks for: "
              + first.pointer()
              + " "
              + first.message(),
          violations);
    }
  }

  private TemplateDefinition runnable(String name, String yaml) {
    TemplateReading reading = readings.read(yaml);
    return reading
        .definition()
        .filter(definition -> reading.isUsable())
        .orElseThrow(() -> broken(name, reading));
  }

  private TemplateSnapshot snapshot(String digest) {
    return shelf
        .findSnapshot(digest)
        .orElseThrow(() -> new IllegalStateException("The snapshot " + digest + " is missing"));
  }

  private static PortalException notFound(String name) {
    return new PortalException(ProblemType.NOT_FOUND, "There is no template '" + name + "'");
  }

  private static PortalException broken(String name, TemplateReading reading) {
    List<Violation> errors =
        reading.findings().stream()
            .filter(TemplateFinding::isError)
            .map(error -> new Violation(error.pointer(), error.message(), error.line(), null))
            .toList();
    String which = name.isEmpty() ? "The template" : "The template '" + name + "'";
    return new PortalException(
            ProblemType.TEMPLATE_BROKEN, which + " has errors and cannot run", errors)
        .withRemedy("Its authors mend what the list of errors names");
  }
}
