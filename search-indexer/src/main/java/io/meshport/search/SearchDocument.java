package io.meshport.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a data product to those who search.
 *
 * @param id of the product, for ever
 * @param version grows with every change; an older document never replaces a newer one
 * @param domain first half of its address
 * @param name second half of its address
 * @param title what people call it
 * @param description what it holds
 * @param purpose what it is for
 * @param tags free words its owners gave it
 * @param visibility who may find it
 * @param ports how it can be read
 * @param columns of the contracts in force
 * @param contracts names of its contracts, and of the tables, topics and files they describe
 * @param updatedAt when it last changed
 */
public record SearchDocument(
    UUID id,
    long version,
    String domain,
    String name,
    String title,
    String description,
    String purpose,
    List<String> tags,
    Visibility visibility,
    List<Port> ports,
    List<Column> columns,
    List<String> contracts,
    Instant updatedAt) {

  public SearchDocument {
    tags = List.copyOf(tags);
    ports = List.copyOf(ports);
    columns = List.copyOf(columns);
    contracts = List.copyOf(contracts);
  }

  /**
   * Who may find the product.
   *
   * @param lifecycle its state, as shown and filtered by
   * @param open whether people outside the domain find it too
   */
  public record Visibility(String lifecycle, boolean open) {}

  /** One way to read the product. */
  public record Port(String name, String title, String technology) {}

  /**
   * One column of its data.
   *
   * @param classification how sensitive it is; empty when nobody said so
   */
  public record Column(String name, String description, String classification) {}
}
