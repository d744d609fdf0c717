package io.meshport.catalog;

/**
 * A data product that reads an output port of another.
 *
 * @param product the product that reads
 * @param inputPort the port by which it does
 */
public record PortReader(ProductSummary product, InputPortSummary inputPort) {}
