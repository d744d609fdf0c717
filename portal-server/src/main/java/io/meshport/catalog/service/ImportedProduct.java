package io.meshport.catalog.service;

import io.meshport.catalog.ImportNote;
import java.util.List;

/**
 * A product that an import registered.
 *
 * @param product the draft
 * @param notes what was decided and what was lost
 */
public record ImportedProduct(ProductDetails product, List<ImportNote> notes) {
  public ImportedProduct {
    notes = List.copyOf(notes);
  }
}
