package io.meshport.catalog.rest;

import io.meshport.catalog.ImportNote;
import java.util.List;

/**
 * A product that an import registered.
 *
 * @param product the draft with its ports
 * @param notes what was decided and what was lost
 */
public record ImportedProductView(DataProductView product, List<ImportNote> notes) {}
