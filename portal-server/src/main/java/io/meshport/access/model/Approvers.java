package io.meshport.access.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The people who were asked to decide a request when it was submitted. Who may decide later is read
 * from the token of whoever tries.
 *
 * @param people never empty on a submitted request
 */
public record Approvers(List<Actor> people) {
  public Approvers {
    people = List.copyOf(people);
  }

  /** Their ids, separated by commas, as events carry them. */
  public String ids() {
    return people.stream().map(Actor::id).collect(Collectors.joining(","));
  }
}
