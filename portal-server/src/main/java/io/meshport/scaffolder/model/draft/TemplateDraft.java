package io.meshport.scaffolder.model.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.identity.UserId;
import io.meshport.platform.json.Json;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody has filled into the wizard of a template so far; only they see it. */
@Entity
@Table(name = "template_draft")
public class TemplateDraft {
  /** Characters of the values as JSON: a contract of a thousand columns. */
  public static final int LARGEST = 1 << 19;

  private static final int LAST_PAGE = 99;

  @Id private UUID id;

  @Column(name = "owner_id")
  private String ownerId;

  private String template;
  private String revision;

  @Column(name = "draft_values")
  private String values;

  private int page;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  protected TemplateDraft() {
    this.id = new UUID(0, 0);
    this.ownerId = "";
    this.template = "";
    this.revision = "";
    this.values = "{}";
    this.updatedAt = Instant.EPOCH;
  }

  /** A new draft of a person. */
  public TemplateDraft(UserId owner, String template) {
    this();
    this.id = UUID.randomUUID();
    this.ownerId = owner.value();
    this.template = template;
  }

  /**
   * Keeps what is filled in now.
   *
   * @param filled without secrets
   * @param newPage the page that they were at, counted from 0
   * @throws PortalException INVALID_INPUT when it is too much, or no page
   */
  public void fill(String newRevision, ObjectNode filled, int newPage, Instant now) {
    String text = filled.toString();
    if (text.length() > LARGEST) {
      throw invalid("/values", "must have at most " + LARGEST + " characters as JSON");
    }
    if (newPage < 0 || newPage > LAST_PAGE) {
      throw invalid("/page", "must be from 0 to " + LAST_PAGE);
    }
    revision = newRevision;
    values = text;
    page = newPage;
    updatedAt = now;
  }

  private static PortalException invalid(String pointer, String message) {
    return new PortalException(
        ProblemType.INVALID_INPUT,
        "The draft cannot be kept",
        List.of(Violation.at(pointer, message)));
  }

  /** Whether it is this person's. */
  public boolean belongsTo(UserId person) {
    return ownerId.equals(person.value());
  }

  public UUID id() {
    return id;
  }

  /** Name of the template. */
  public String template() {
    return template;
  }

  /** The revision that the template had when it was last filled. */
  public String revision() {
    return revision;
  }

  /** What is filled in. */
  public ObjectNode values() {
    try {
      return (ObjectNode) Json.mapper().readTree(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A draft holds no JSON", e);
    }
  }

  /** The page that they were at, counted from 0. */
  public int page() {
    return page;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public long version() {
    return version;
  }
}
