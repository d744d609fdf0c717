package io.meshport.catalog.rest;

import io.meshport.catalog.Lifecycle;
import io.meshport.catalog.ProductSummary;
import io.meshport.catalog.service.ProductDetails;
import io.meshport.identity.Person;
import io.meshport.identity.PersonView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data product in full.
 *
 * @param id its id in index and events
 * @param domain the domain that offers it
 * @param name name within the domain
 * @param title what people call it
 * @param description what it is
 * @param purpose what it is for
 * @param tags free words to find it by
 * @param lifecycle how far it has come
 * @param successor address of the product that takes its place
 * @param endDate its last day, once deprecated
 * @param outputPorts the ways in which it gives out data
 * @param inputPorts what it reads from other products
 * @param owners who answers for it; empty as well while Keycloak does not answer
 * @param createdAt when it was registered
 * @param updatedAt when it or its contract was last changed
 * @param publishedAt when it was first offered
 * @param version for {@code If-Match}
 * @param allowedActions what the caller may do with it now
 */
public record DataProductView(
    String id,
    String domain,
    String name,
    String title,
    String description,
    String purpose,
    List<String> tags,
    Lifecycle lifecycle,
    @Nullable String successor,
    @Nullable LocalDate endDate,
    List<OutputPortView> outputPorts,
    List<InputPortView> inputPorts,
    List<PersonView> owners,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant publishedAt,
    long version,
    List<String> allowedActions) {

  static DataProductView of(ProductDetails details, List<Person> owners) {
    ProductSummary product = details.product();
    return new DataProductView(
        product.id().toString(),
        product.key().domain(),
        product.key().name(),
        product.title(),
        product.description(),
        product.purpose(),
        product.tags(),
        product.lifecycle(),
        details.history().successor(),
        details.history().endDate(),
        product.ports().stream().map(port -> OutputPortView.of(port, details.byMember())).toList(),
        details.inputPorts().stream().map(InputPortView::of).toList(),
        owners.stream().map(PersonView::of).toList(),
        details.history().createdAt(),
        product.updatedAt(),
        details.history().publishedAt(),
        product.version(),
        details.allowedActions());
  }
}
