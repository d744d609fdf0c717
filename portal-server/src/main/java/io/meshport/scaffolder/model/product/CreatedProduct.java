package io.meshport.scaffolder.model.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ProductKey;
import io.meshport.platform.json.Json;
import io.meshport.scaffolder.ProductOrigin;
import io.meshport.scaffolder.TaskId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A product that a task made, and what it came from. */
@Entity
@Table(name = "product_origin")
public class CreatedProduct {
  @Id private String product = "";

  @Column(name = "task_id")
  private UUID taskId = new UUID(0, 0);

  private String template = "";
  private String revision = "";

  @Column(name = "given_values")
  private String values = "{}";

  @Column(name = "remembered_at")
  private Instant rememberedAt = Instant.EPOCH;

  /** For the database only. */
  protected CreatedProduct() {}

  /** A product of an origin that was not remembered before. */
  public CreatedProduct(ProductOrigin origin) {
    this.product = origin.product().toString();
    remember(origin);
  }

  /** Puts another origin in the place of this one. */
  public final void remember(ProductOrigin origin) {
    taskId = origin.task().value();
    template = origin.template();
    revision = origin.revision();
    values = origin.values().toString();
    rememberedAt = origin.rememberedAt();
  }

  /** What it came from. */
  public ProductOrigin origin() {
    try {
      return new ProductOrigin(
          ProductKey.parse(product),
          new TaskId(taskId),
          template,
          revision,
          Json.mapper().readValue(values, ObjectNode.class),
          rememberedAt);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The values of " + product + " are no JSON", impossible);
    }
  }
}
