package io.meshport.scaffolder.service.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.scaffolder.TaskId;
import io.meshport.scaffolder.model.product.ProductPlan;

/**
 * A product to be made.
 *
 * @param plan what is made
 * @param publish whether its contracts become binding and it is offered to everybody
 * @param task the task that makes it
 * @param template name of the template
 * @param revision revision of the template
 * @param values the values of the wizard
 */
public record CreationOrder(
    ProductPlan plan,
    boolean publish,
    TaskId task,
    String template,
    String revision,
    ObjectNode values) {}
