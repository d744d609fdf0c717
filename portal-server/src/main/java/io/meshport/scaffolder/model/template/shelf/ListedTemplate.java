package io.meshport.scaffolder.model.template.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A template in the gallery, in its newest revision; it may be a broken one. */
@Entity
@Table(name = "template")
public class ListedTemplate {
  @Id private UUID id;
  private String name;
  private String source;
  private String path;
  private String revision;
  private String digest;
  private String definition;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected ListedTemplate() {
    this(new TemplateFile("", "", "", "", "", ""), Instant.EPOCH);
  }

  /** A template that was found for the first time. */
  public ListedTemplate(TemplateFile file, Instant now) {
    this.id = UUID.randomUUID();
    this.name = file.name();
    this.source = file.source();
    this.path = file.path();
    this.revision = file.revision();
    this.digest = file.digest();
    this.definition = file.definition();
    this.updatedAt = now;
  }

  /** The template is at another revision now, perhaps under another name or in another folder. */
  public void moveTo(TemplateFile file, Instant now) {
    name = file.name();
    source = file.source();
    path = file.path();
    revision = file.revision();
    digest = file.digest();
    definition = file.definition();
    updatedAt = now;
  }

  /** What is known of it. */
  public TemplateFile file() {
    return new TemplateFile(name, source, path, revision, digest, definition);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** When it came to this revision. */
  public Instant updatedAt() {
    return updatedAt;
  }
}
