package io.meshport.repository.model;

import io.meshport.catalog.ProductKey;
import io.meshport.identity.Person;
import java.util.List;

/**
 * Somebody whom Git has let in.
 *
 * @param product whose repository they came for
 * @param service what for
 * @param visitor who they are
 * @param extras parameters of the header {@code Git-Protocol}, such as {@code version=2}
 */
public record GitVisit(
    ProductKey product, GitService service, Person visitor, List<String> extras) {
  public GitVisit {
    extras = List.copyOf(extras);
  }
}
