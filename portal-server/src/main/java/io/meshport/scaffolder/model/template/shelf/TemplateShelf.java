package io.meshport.scaffolder.model.template.shelf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The templates of the portal. */
public interface TemplateShelf {
  /** All templates in the order of their names, broken ones included. */
  List<ListedTemplate> list();

  /** The template with this name; case does not matter. */
  Optional<ListedTemplate> find(String name);

  /** The templates of one source. */
  List<ListedTemplate> listOf(String source);

  /** A template in a revision that it is or was offered in, if that is still kept. */
  Optional<TemplateRevision> findRevision(String name, String revision);

  /** The files of a revision. */
  Optional<TemplateSnapshot> findSnapshot(String digest);

  /** Lists a new template. */
  void add(ListedTemplate template);

  /** Takes a template out of the list; its revisions stay for those who use them. */
  void remove(ListedTemplate template);

  /** Keeps a revision. */
  void add(TemplateRevision revision);

  /** Revisions that are not the newest of their template and were last offered before this. */
  List<TemplateRevision> listReplaced(Instant before);

  /** Forgets a revision. */
  void remove(TemplateRevision revision);

  /** Forgets the files that belong to no revision. */
  void removeUnusedSnapshots();

  /** Keeps the files of a revision, unless it has them already. */
  void keep(TemplateSnapshot snapshot);

  /** Writes pending changes now, so that a conflict shows before the transaction ends. */
  void flush();
}
