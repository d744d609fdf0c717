package io.meshport.contract.service;

import io.meshport.catalog.ImportNote;
import io.meshport.contract.model.ContractReading;
import io.meshport.contract.model.imports.ImportFormat;
import java.util.List;

/**
 * What an import would give, before anybody keeps it.
 *
 * @param format the format of the source
 * @param document the contract as YAML, ODCS 3.1.0
 * @param notes what was decided and what was lost
 * @param reading what the checks say of the contract
 */
public record ContractPreview(
    ImportFormat format, String document, List<ImportNote> notes, ContractReading reading) {
  public ContractPreview {
    notes = List.copyOf(notes);
  }
}
