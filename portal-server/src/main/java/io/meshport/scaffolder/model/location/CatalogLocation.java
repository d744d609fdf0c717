package io.meshport.scaffolder.model.location;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.meshport.platform.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A catalog file that a task registered, with the entities that were in it. */
@Entity
@Table(name = "catalog_location")
public class CatalogLocation {
  @Id private UUID id = new UUID(0, 0);
  private String url = "";

  @Column(name = "entity_refs")
  private String[] entityRefs = {};

  private String entities = "[]";

  @Column(name = "registered_by")
  private String registeredBy = "";

  @Column(name = "registered_at")
  private Instant registeredAt = Instant.EPOCH;

  /** For the database only. */
  protected CatalogLocation() {}

  /** A file that nobody registered before. */
  public CatalogLocation(String url) {
    this.id = UUID.randomUUID();
    this.url = url;
  }

  /** Notes what the file holds now. */
  public void register(CatalogFile file, String by, Instant at) {
    entityRefs = file.refs().toArray(String[]::new);
    ArrayNode all = Json.mapper().createArrayNode();
    file.entities().forEach(all::add);
    entities = all.toString();
    registeredBy = by;
    registeredAt = at;
  }

  public String url() {
    return url;
  }

  /** The references of its entities, in the order of the file. */
  public List<String> entityRefs() {
    return List.of(entityRefs);
  }

  /** The entity with this reference. */
  public Optional<JsonNode> entity(String ref) {
    int place = entityRefs().indexOf(ref);
    return place < 0 ? Optional.empty() : Optional.of(entities().get(place));
  }

  private List<JsonNode> entities() {
    try {
      List<JsonNode> all = new ArrayList<>();
      Json.mapper().readTree(entities).forEach(all::add);
      return all;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The entities of " + url + " are no JSON", impossible);
    }
  }

  public String registeredBy() {
    return registeredBy;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
