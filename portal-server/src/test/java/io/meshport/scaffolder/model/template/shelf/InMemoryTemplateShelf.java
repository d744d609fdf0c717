package io.meshport.scaffolder.model.template.shelf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Templates in lists. */
public final class InMemoryTemplateShelf implements TemplateShelf {
  private final List<ListedTemplate> templates = new ArrayList<>();
  private final List<TemplateRevision> revisions = new ArrayList<>();
  private final Map<String, TemplateSnapshot> snapshots = new LinkedHashMap<>();

  @Override
  public List<ListedTemplate> list() {
    return templates.stream().sorted(Comparator.comparing(ListedTemplate::name)).toList();
  }

  @Override
  public Optional<ListedTemplate> find(String name) {
    return templates.stream()
        .filter(template -> template.name().equalsIgnoreCase(name))
        .findFirst();
  }

  @Override
  public List<ListedTemplate> listOf(String source) {
    return list().stream().filter(template -> template.file().source().equals(source)).toList();
  }

  @Override
  public Optional<TemplateRevision> findRevision(String name, String revision) {
    return revisions.stream()
        .filter(known -> known.name().equalsIgnoreCase(name) && known.revision().equals(revision))
        .findFirst();
  }

  @Override
  public Optional<TemplateSnapshot> findSnapshot(String digest) {
    return Optional.ofNullable(snapshots.get(digest));
  }

  @Override
  public void add(ListedTemplate template) {
    templates.add(template);
  }

  @Override
  public void remove(ListedTemplate template) {
    templates.remove(find(template.name()).orElseThrow());
  }

  @Override
  public void add(TemplateRevision revision) {
    revisions.add(revision);
  }

  @Override
  public List<TemplateRevision> listReplaced(Instant before) {
    return revisions.stream()
        .filter(revision -> revision.seenAt().isBefore(before))
        .filter(
            revision ->
                find(revision.name())
                    .filter(current -> current.file().revision().equals(revision.revision()))
                    .isEmpty())
        .toList();
  }

  @Override
  public void remove(TemplateRevision revision) {
    revisions.removeIf(known -> known.id().equals(revision.id()));
  }

  @Override
  public void removeUnusedSnapshots() {
    snapshots
        .keySet()
        .removeIf(
            digest ->
                revisions.stream().noneMatch(revision -> revision.digest().equals(digest))
                    && templates.stream().noneMatch(t -> t.file().digest().equals(digest)));
  }

  @Override
  public void keep(TemplateSnapshot snapshot) {
    snapshots.putIfAbsent(snapshot.digest(), snapshot);
  }

  @Override
  public void flush() {
    // There is nothing between this list and its keeper.
  }
}
