package io.meshport.scaffolder.adapter.upgrade;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.FileTree;
import io.meshport.scaffolder.model.template.shelf.ListedTemplate;
import io.meshport.scaffolder.model.template.shelf.TemplateFile;
import io.meshport.scaffolder.model.template.shelf.TemplateRevision;
import io.meshport.scaffolder.model.template.shelf.TemplateShelf;
import io.meshport.scaffolder.model.template.shelf.TemplateSnapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One template in several revisions, in memory. */
final class OneTemplateShelf implements TemplateShelf {
  private final Map<String, TemplateRevision> revisions = new HashMap<>();
  private final Map<String, TemplateSnapshot> snapshots = new HashMap<>();
  private Optional<ListedTemplate> newest = Optional.empty();

  /** Offers a revision of the template, which is the newest from now on. */
  void offer(String name, String revision, List<TreeFile> files) {
    TemplateSnapshot snapshot = TemplateSnapshot.of(new FileTree(files), Instant.EPOCH);
    String definition =
        files.stream()
            .filter(file -> file.path().equals(TemplateFile.FILE_NAME))
            .findFirst()
            .orElseThrow()
            .text();
    TemplateFile file =
        new TemplateFile(
            name,
            TemplateFile.LIBRARY,
            TemplateFile.FILE_NAME,
            revision,
            snapshot.digest(),
            definition);
    snapshots.put(snapshot.digest(), snapshot);
    revisions.put(revision, new TemplateRevision(file, Instant.EPOCH));
    newest = Optional.of(new ListedTemplate(file, Instant.EPOCH));
  }

  @Override
  public List<ListedTemplate> list() {
    return newest.stream().toList();
  }

  @Override
  public Optional<ListedTemplate> find(String name) {
    return newest.filter(template -> template.name().equals(name));
  }

  @Override
  public List<ListedTemplate> listOf(String source) {
    return list();
  }

  @Override
  public Optional<TemplateRevision> findRevision(String name, String revision) {
    return Optional.ofNullable(revisions.get(revision)).filter(kept -> kept.name().equals(name));
  }

  @Override
  public Optional<TemplateSnapshot> findSnapshot(String digest) {
    return Optional.ofNullable(snapshots.get(digest));
  }

  @Override
  public void add(ListedTemplate template) {
    throw unasked();
  }

  @Override
  public void remove(ListedTemplate template) {
    throw unasked();
  }

  @Override
  public void add(TemplateRevision revision) {
    throw unasked();
  }

  @Override
  public void keep(TemplateSnapshot snapshot) {
    throw unasked();
  }

  @Override
  public List<TemplateRevision> listReplaced(Instant before) {
    throw unasked();
  }

  @Override
  public void remove(TemplateRevision revision) {
    throw unasked();
  }

  @Override
  public void removeUnusedSnapshots() {
    throw unasked();
  }

  @Override
  public void flush() {
    throw unasked();
  }

  private static AssertionError unasked() {
    return new AssertionError("upgrades change no templates");
  }
}
