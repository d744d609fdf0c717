package io.meshport.access.service;

import io.meshport.access.model.AccessGrant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant as one caller sees it.
 *
 * @param grant the grant
 * @param connectionGuide how to connect; only for its subject, and only while it is active
 * @param actions what the caller may do with it
 */
public record GrantDetails(
    AccessGrant grant, @Nullable String connectionGuide, List<String> actions) {
  public GrantDetails {
    actions = List.copyOf(actions);
  }
}
