package io.meshport.scaffolder.model.template.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A revision in which a template is or was offered: tasks and products refer to it. */
@Entity
@Table(name = "template_revision")
public class TemplateRevision {
  @Id private UUID id;

  @Column(name = "template")
  private String name;

  private String revision;
  private String source;
  private String path;
  private String digest;

  @Column(name = "seen_at")
  private Instant seenAt;

  protected TemplateRevision() {
    this(new TemplateFile("", "", "", "", "", ""), Instant.EPOCH);
  }

  /** The revision of a file. */
  public TemplateRevision(TemplateFile file, Instant now) {
    this.id = UUID.randomUUID();
    this.name = file.name();
    this.revision = file.revision();
    this.source = file.source();
    this.path = file.path();
    this.digest = file.digest();
    this.seenAt = now;
  }

  /** The template was found at this revision again, so it is not to be forgotten soon. */
  public void seenAgain(Instant now) {
    seenAt = now;
  }

  public UUID id() {
    return id;
  }

  /** Name of the template. */
  public String name() {
    return name;
  }

  public String revision() {
    return revision;
  }

  public String source() {
    return source;
  }

  /** Path of the {@code template.yaml} in the snapshot. */
  public String path() {
    return path;
  }

  /** Which snapshot has its files. */
  public String digest() {
    return digest;
  }

  /** When the template was last found at this revision. */
  public Instant seenAt() {
    return seenAt;
  }
}
