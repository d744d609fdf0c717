package io.meshport.catalog.rest;

import io.meshport.catalog.model.Domain;
import io.meshport.identity.Caller;
import io.meshport.identity.Person;
import io.meshport.identity.PersonView;
import java.util.ArrayList;
import java.util.List;

/**
 * A domain.
 *
 * @param name its name
 * @param title what people call it
 * @param description what it is about
 * @param products how many products it has published
 * @param owners who owns it
 * @param version for {@code If-Match}
 * @param allowedActions what the caller may do with it now
 */
public record DomainView(
    String name,
    String title,
    String description,
    long products,
    List<PersonView> owners,
    long version,
    List<String> allowedActions) {

  static DomainView of(Domain domain, long products, List<Person> owners, Caller caller) {
    List<String> actions = new ArrayList<>();
    if (caller.isMember(domain.name())) {
      actions.add("register-product");
    }
    if (caller.isOwner(domain.name()) || caller.isPlatformAdmin()) {
      actions.add("edit");
    }
    return new DomainView(
        domain.name(),
        domain.title(),
        domain.description(),
        products,
        owners.stream().map(PersonView::of).toList(),
        domain.version(),
        actions);
  }
}
