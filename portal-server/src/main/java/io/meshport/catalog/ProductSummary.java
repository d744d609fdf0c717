package io.meshport.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A data product as other features see it.
 *
 * @param id its id in the database and in the index
 * @param key its address
 * @param title what people call it
 * @param description what it is
 * @param purpose what it is for
 * @param tags free words of its domain
 * @param lifecycle how far it has come
 * @param version grows with every change of it or of its contracts
 * @param updatedAt when it was last changed
 * @param ports its output ports by name
 * @param inputPorts what it reads from other products, by name
 */
public record ProductSummary(
    UUID id,
    ProductKey key,
    String title,
    String description,
    String purpose,
    List<String> tags,
    Lifecycle lifecycle,
    long version,
    Instant updatedAt,
    List<PortSummary> ports,
    List<InputPortSummary> inputPorts) {

  public ProductSummary {
    tags = List.copyOf(tags);
    ports = List.copyOf(ports);
    inputPorts = List.copyOf(inputPorts);
  }

  /** The port with this name. */
  public Optional<PortSummary> port(String name) {
    return ports.stream().filter(port -> port.name().equals(name)).findFirst();
  }
}
