package io.meshport.scaffolder.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One step of a template, its expressions not worked out yet.
 *
 * @param id unique in the template; {@code step-<n>}, counted from 1, where the author gave none
 * @param name what people read; the action where the author gave none
 * @param action id of the action
 * @param input what the action is given; empty where the author gave none
 * @param condition the {@code if} of the step; missing where there is none
 * @param each what the action is repeated for; missing where it is not
 */
public record StepDefinition(
    String id,
    String name,
    String action,
    ObjectNode input,
    @Nullable JsonNode condition,
    @Nullable JsonNode each) {}
