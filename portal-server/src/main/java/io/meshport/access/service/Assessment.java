package io.meshport.access.service;

import io.meshport.access.model.RequestFile;
import java.util.List;

/**
 * What would become of a request if it were submitted now.
 *
 * @param file what would be frozen: the way it goes, and who would decide
 * @param blockers why it would be refused; empty when it would not
 */
public record Assessment(RequestFile file, List<Blocker> blockers) {
  public Assessment {
    blockers = List.copyOf(blockers);
  }

  /** Whether it would be taken. */
  public boolean isAllowed() {
    return blockers.isEmpty();
  }
}
