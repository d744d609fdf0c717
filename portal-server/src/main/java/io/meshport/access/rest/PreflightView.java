package io.meshport.access.rest;

import io.meshport.access.model.RequestFile;
import io.meshport.access.model.Route;
import io.meshport.access.service.Assessment;
import io.meshport.access.service.Blocker;
import io.meshport.identity.PersonView;
import java.util.List;

/** What would become of a request. */
public record PreflightView(
    boolean allowed, Route route, List<PersonView> approvers, List<BlockerView> blockers) {
  public PreflightView {
    approvers = List.copyOf(approvers);
    blockers = List.copyOf(blockers);
  }

  /** A reason why it would be refused; {@code type} as in the problem that would be answered. */
  public record BlockerView(String type, String message) {
    static BlockerView of(Blocker blocker) {
      return new BlockerView(blocker.type().type().toString(), blocker.message());
    }
  }

  static PreflightView of(Assessment assessment) {
    RequestFile file = assessment.file();
    return new PreflightView(
        assessment.isAllowed(),
        file.route(),
        file.approvers().people().stream().map(Actors::view).toList(),
        assessment.blockers().stream().map(BlockerView::of).toList());
  }
}
