package io.meshport.catalog;

import java.util.List;
import java.util.Map;

/**
 * A data product as a foreign description states it, before it is registered.
 *
 * @param key its address
 * @param title what people call it
 * @param description what it is
 * @param purpose what it is for
 * @param tags free words to find it by
 * @param ports its output ports, in order
 * @param contractIds the contract that the description names for an output port, by name of the
 *     port
 * @param inputs what it reads
 * @param notes what was decided and what was lost; pointers lead into the view of the product
 */
public record ProductDraft(
    ProductKey key,
    String title,
    String description,
    String purpose,
    List<String> tags,
    List<PortSummary> ports,
    Map<String, String> contractIds,
    List<InputReference> inputs,
    List<ImportNote> notes) {

  public ProductDraft {
    tags = List.copyOf(tags);
    ports = List.copyOf(ports);
    contractIds = Map.copyOf(contractIds);
    inputs = List.copyOf(inputs);
    notes = List.copyOf(notes);
  }
}
