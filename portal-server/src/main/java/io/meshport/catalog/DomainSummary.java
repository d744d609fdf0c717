package io.meshport.catalog;

/**
 * A domain as other features see it.
 *
 * @param name its name, which is its address
 * @param title what people call it
 * @param description what it is about
 */
public record DomainSummary(String name, String title, String description) {}
