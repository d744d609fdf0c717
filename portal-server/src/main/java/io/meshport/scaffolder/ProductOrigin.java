package io.meshport.scaffolder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ProductKey;
import java.time.Instant;

/**
 * What a product came from.
 *
 * @param product the product
 * @param task the task that made it
 * @param template name of the template
 * @param revision revision of the template that it is at
 * @param values the values of the wizard
 * @param rememberedAt when it was made, or last brought to another revision
 */
public record ProductOrigin(
    ProductKey product,
    TaskId task,
    String template,
    String revision,
    ObjectNode values,
    Instant rememberedAt) {}
