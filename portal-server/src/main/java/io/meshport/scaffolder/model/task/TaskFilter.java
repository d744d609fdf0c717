package io.meshport.scaffolder.model.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list shows.
 *
 * @param starter only what this person started; null for everybody's
 * @param ownedDomains with a starter: also what waits for the owners of these domains
 * @param governance with a starter: also what waits for the governance leads
 * @param status only tasks in this state
 * @param template only runs of this template
 */
public record TaskFilter(
    @Nullable String starter,
    Set<String> ownedDomains,
    boolean governance,
    @Nullable TaskStatus status,
    @Nullable String template) {
  public TaskFilter {
    ownedDomains = Set.copyOf(ownedDomains);
  }
}
