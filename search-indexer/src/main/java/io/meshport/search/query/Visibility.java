package io.meshport.search.query;

import java.util.Set;

/**
 * What the searching person may find: open products always, others only of these domains.
 *
 * @param domains whose products the person sees in every state
 */
public record Visibility(Set<String> domains) {
  public Visibility {
    domains = Set.copyOf(domains);
  }
}
