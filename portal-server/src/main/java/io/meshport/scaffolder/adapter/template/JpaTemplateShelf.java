package io.meshport.scaffolder.adapter.template;

import io.meshport.scaffolder.model.template.shelf.ListedTemplate;
import io.meshport.scaffolder.model.template.shelf.TemplateRevision;
import io.meshport.scaffolder.model.template.shelf.TemplateShelf;
import io.meshport.scaffolder.model.template.shelf.TemplateSnapshot;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The templates of the portal in PostgreSQL. */
@Singleton
public class JpaTemplateShelf implements TemplateShelf {
  private final EntityManager database;

  @Inject
  public JpaTemplateShelf(EntityManager database) {
    this.database = database;
  }

  @Override
  public List<ListedTemplate> list() {
    return database
        .createQuery("select t from ListedTemplate t order by t.name", ListedTemplate.class)
        .getResultList();
  }

  @Override
  public Optional<ListedTemplate> find(String name) {
    return database
        .createQuery(
            "select t from ListedTemplate t where lower(t.name) = lower(:name)",
            ListedTemplate.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<ListedTemplate> listOf(String source) {
    return database
        .createQuery(
            "select t from ListedTemplate t where t.source = :source order by t.name",
            ListedTemplate.class)
        .setParameter("source", source)
        .getResultList();
  }

  @Override
  public Optional<TemplateRevision> findRevision(String name, String revision) {
    return database
        .createQuery(
            "select r from TemplateRevision r"
                + " where lower(r.name) = lower(:name) and r.revision = :revision",
            TemplateRevision.class)
        .setParameter("name", name)
        .setParameter("revision", revision)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<TemplateSnapshot> findSnapshot(String digest) {
    return Optional.ofNullable(database.find(TemplateSnapshot.class, digest));
  }

  @Override
  public void add(ListedTemplate template) {
    database.persist(template);
  }

  @Override
  public void remove(ListedTemplate template) {
    database.remove(template);
  }

  @Override
  public void add(TemplateRevision revision) {
    database.persist(revision);
  }

  @Override
  public List<TemplateRevision> listReplaced(Instant before) {
    return database
        .createQuery(
            "select r from TemplateRevision r where r.seenAt < :before and not exists"
                + " (select t from ListedTemplate t where lower(t.name) = lower(r.name)"
                + " and t.revision = r.revision) order by r.seenAt",
            TemplateRevision.class)
        .setParameter("before", before)
        .getResultList();
  }

  @Override
  public void remove(TemplateRevision revision) {
    database.remove(revision);
  }

  @Override
  public void removeUnusedSnapshots() {
    database.flush();
    database
        .createQuery(
            "delete from TemplateSnapshot s where not exists"
                + " (select r from TemplateRevision r where r.digest = s.digest) and not exists"
                + " (select t from ListedTemplate t where t.digest = s.digest)")
        .executeUpdate();
  }

  @Override
  public void keep(TemplateSnapshot snapshot) {
    if (findSnapshot(snapshot.digest()).isEmpty()) {
      database.persist(snapshot);
    }
  }

  @Override
  public void flush() {
    database.flush();
  }
}
