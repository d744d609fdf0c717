package io.meshport.catalog.rest;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.PortSummary;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.service.ProductDetails;
import java.time.Instant;
import java.util.List;

/**
 * A data product in a list.
 *
 * @param domain the domain that offers it
 * @param name name within the domain
 * @param title what people call it
 * @param description what it is
 * @param tags free words to find it by
 * @param lifecycle how far it has come
 * @param technologies what its ports run on
 * @param updatedAt when it or its contract was last changed
 * @param version for {@code If-Match}
 */
public record DataProductSummaryView(
    String domain,
    String name,
    String title,
    String description,
    List<String> tags,
    Lifecycle lifecycle,
    List<String> technologies,
    Instant updatedAt,
    long version) {

  static DataProductSummaryView of(ProductDetails details) {
    ProductSummary product = details.product();
    return new DataProductSummaryView(
        product.key().domain(),
        product.key().name(),
        product.title(),
        product.description(),
        product.tags(),
        product.lifecycle(),
        product.ports().stream().map(PortSummary::technology).distinct().sorted().toList(),
        product.updatedAt(),
        product.version());
  }
}
