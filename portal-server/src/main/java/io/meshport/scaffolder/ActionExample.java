package io.meshport.scaffolder;

/**
 * A use of an action.
 *
 * @param description what the example is for
 * @param example the steps, in YAML
 */
public record ActionExample(String description, String example) {}
