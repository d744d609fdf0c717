package io.meshport.catalog.rest;

import io.meshport.catalog.model.ProductDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to say anew of a data product.
 *
 * @param title what people call it
 * @param description what it is
 * @param purpose what it is for
 * @param tags free words to find it by
 */
public record DataProductUpdateInput(
    @Nullable String title,
    @Nullable String description,
    @Nullable String purpose,
    @Nullable List<String> tags) {

  ProductDescription toModel() {
    return ProductDescription.of(title, description, purpose, tags);
  }
}
