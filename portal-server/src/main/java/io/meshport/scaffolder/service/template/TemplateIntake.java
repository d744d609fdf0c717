package io.meshport.scaffolder.service.template;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.template.TemplateDefinition;
import io.meshport.scaffolder.model.template.shelf.ListedTemplate;
import io.meshport.scaffolder.model.template.shelf.TemplateFile;
import io.meshport.scaffolder.model.template.shelf.TemplateRevision;
import io.meshport.scaffolder.model.template.shelf.TemplateShelf;
import io.meshport.scaffolder.model.template.shelf.TemplateSnapshot;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes what a source holds into the list of templates: new ones come, changed ones move on, those
 * that are gone leave. A name that another source has stays with that source.
 */
@Singleton
@Transactional
public class TemplateIntake {
  private static final int MOST_TEMPLATES = 100;
  private static final int MOST_FILES = 5_000;
  private static final long MOST_BYTES = 25L << 20;

  private final TemplateShelf shelf;
  private final TemplateReadings readings;
  private final Clock clock;

  @Inject
  public TemplateIntake(TemplateShelf shelf, TemplateReadings readings, Clock clock) {
    this.shelf = shelf;
    this.readings = readings;
    this.clock = clock;
  }

  /** Makes the list show what the source holds now. */
  public IntakeReport take(SourceTree tree) {
    List<String> problems = new ArrayList<>();
    if (isTooLarge(tree)) {
      problems.add(
          "The source has more than %d files or %d MiB; the templates stay as they were"
              .formatted(MOST_FILES, MOST_BYTES >> 20));
      return new IntakeReport(names(shelf.listOf(tree.source())), problems);
    }
    TemplateSnapshot snapshot = TemplateSnapshot.of(tree.files(), clock.instant());
    Map<String, ListedTemplate> before = listed(tree.source());
    Map<String, TemplateFile> after = files(tree, snapshot.digest(), before, problems);
    if (!after.isEmpty()) {
      shelf.keep(snapshot);
    }
    before.forEach(
        (key, template) -> {
          if (!after.containsKey(key)) {
            leave(template);
          }
        });
    after.forEach((key, file) -> arrive(Optional.ofNullable(before.get(key)), file));
    shelf.flush();
    return new IntakeReport(after.values().stream().map(TemplateFile::name).toList(), problems);
  }

  /** Takes all templates of a source out of the list; tasks that run them go on. */
  public void forget(String source) {
    shelf.listOf(source).forEach(this::leave);
  }

  private static boolean isTooLarge(SourceTree tree) {
    List<TreeFile> files = tree.files().files();
    return files.size() > MOST_FILES || files.stream().mapToLong(TreeFile::size).sum() > MOST_BYTES;
  }

  private static List<String> names(List<ListedTemplate> templates) {
    return templates.stream().map(ListedTemplate::name).toList();
  }

  private Map<String, ListedTemplate> listed(String source) {
    return shelf.listOf(source).stream()
        .collect(Collectors.toMap(t -> key(t.name()), Function.identity(), (a, b) -> a));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Map<String, TemplateFile> files(
      SourceTree tree, String digest, Map<String, ListedTemplate> before, List<String> problems) {
    Map<String, TemplateFile> found = new TreeMap<>();
    List<TreeFile> candidates = candidates(tree);
    if (candidates.size() > MOST_TEMPLATES) {
      problems.add("Only the first " + MOST_TEMPLATES + " templates are read");
    }
    for (TreeFile file : candidates.stream().limit(MOST_TEMPLATES).toList()) {
      Optional<String> name = name(file, before);
      if (name.isEmpty()) {
        problems.add(file.path() + " names no template, and its folder does not either");
        continue;
      }
      Optional<String> holder = holder(name.get(), tree.source(), found);
      if (holder.isPresent()) {
        problems.add(
            "%s is left out: the name '%s' is taken by %s"
                .formatted(file.path(), name.get(), holder.get()));
        continue;
      }
      found.put(
          key(name.get()),
          new TemplateFile(
              name.get(), tree.source(), file.path(), tree.revision(), digest, file.text()));
    }
    return found;
  }

  /** The templates of a source; what lies within a template is its skeleton, not a template. */
  private static List<TreeFile> candidates(SourceTree tree) {
    String prefix = tree.folder().isEmpty() ? "" : tree.folder() + "/";
    List<TreeFile> all =
        tree.files().files().stream()
            .filter(file -> file.path().startsWith(prefix) && isTemplate(file.path()))
            .sorted(Comparator.comparing(TreeFile::path))
            .toList();
    List<String> folders = all.stream().map(file -> folder(file.path())).toList();
    return all.stream()
        .filter(
            file ->
                folders.stream()
                    .noneMatch(
                        folder ->
                            !folder.equals(folder(file.path())) && file.path().startsWith(folder)))
        .toList();
  }

  private static boolean isTemplate(String path) {
    return ("/" + path).endsWith("/" + TemplateFile.FILE_NAME);
  }

  /** The folder of a file with its slash; empty for the root. */
  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  // A template that cannot be read keeps the name that it had, so that people see what broke.
  private Optional<String> name(TreeFile file, Map<String, ListedTemplate> before) {
    Optional<String> stated =
        readings
            .read(file.text())
            .definition()
            .map(TemplateDefinition::name)
            .filter(TemplateDefinition::isName);
    Optional<String> former =
        before.values().stream()
            .filter(template -> template.file().path().equals(file.path()))
            .map(ListedTemplate::name)
            .findFirst();
    String folder = folder(file.path()).replaceAll("/$", "");
    String last = folder.substring(folder.lastIndexOf('/') + 1);
    return stated.or(() -> former).or(() -> Optional.of(last).filter(TemplateDefinition::isName));
  }

  private Optional<String> holder(String name, String source, Map<String, TemplateFile> found) {
    TemplateFile same = found.get(key(name));
    if (same != null) {
      return Optional.of(same.path());
    }
    return shelf
        .find(name)
        .map(template -> template.file().source())
        .filter(other -> !other.equals(source))
        .map(other -> "the source '" + other + "'");
  }

  private void arrive(Optional<ListedTemplate> known, TemplateFile file) {
    if (known.map(ListedTemplate::file).filter(file::equals).isPresent()) {
      return;
    }
    known.ifPresent(template -> touch(template.file()));
    known.ifPresentOrElse(
        template -> template.moveTo(file, clock.instant()),
        () -> shelf.add(new ListedTemplate(file, clock.instant())));
    if (shelf.findRevision(file.name(), file.revision()).isEmpty()) {
      shelf.add(new TemplateRevision(file, clock.instant()));
    }
  }

  private void leave(ListedTemplate template) {
    touch(template.file());
    shelf.remove(template);
  }

  // Whoever has just opened the wizard still has time to finish.
  private void touch(TemplateFile file) {
    shelf
        .findRevision(file.name(), file.revision())
        .ifPresent(revision -> revision.seenAgain(clock.instant()));
  }
}
