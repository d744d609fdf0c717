package io.meshport.catalog;

/**
 * An output port as other features see it.
 *
 * @param name name within the product
 * @param title what people call it
 * @param technology what it runs on, for example {@code SNOWFLAKE}
 * @param description what it offers
 * @param connectionGuide how to connect, Markdown; only for those who have access
 */
public record PortSummary(
    String name, String title, String technology, String description, String connectionGuide) {}
