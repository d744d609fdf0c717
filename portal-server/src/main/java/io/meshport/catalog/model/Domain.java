package io.meshport.catalog.model;

import io.meshport.catalog.Names;
import io.meshport.platform.http.ETags;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A part of the business whose people offer data products and answer for them. */
@Entity
@Table(name = "domain")
public class Domain {
  @Id private UUID id;
  private String name;
  private String title;
  private String description;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected Domain() {
    this(new UUID(0, 0), "", "", "", Instant.EPOCH);
  }

  private Domain(UUID id, String name, String title, String description, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.title = title;
    this.description = description;
    this.createdAt = createdAt;
  }

  /** A new domain; its name is forever. */
  public static Domain named(String name, String title, String description, Instant now) {
    return new Domain(
        UUID.randomUUID(),
        Names.check(name, "/name"),
        Texts.required(title, "/title", Texts.TITLE),
        Texts.optional(description, "/description", Texts.DESCRIPTION),
        now);
  }

  /** Says anew what the domain is called and what it is about. */
  public void describe(String newTitle, String newDescription, long expectedVersion) {
    ETags.check(expectedVersion, version);
    title = Texts.required(newTitle, "/title", Texts.TITLE);
    description = Texts.optional(newDescription, "/description", Texts.DESCRIPTION);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }
}
