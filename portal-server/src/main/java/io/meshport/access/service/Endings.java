package io.meshport.access.service;

import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.Actor;
import io.meshport.access.model.Ending;
import io.meshport.access.model.RequestForm;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import io.meshport.platform.problem.Violation;
import java.util.List;
import java.util.Optional;

/** Works out on whose behalf somebody ends a grant, and whether they may. */
final class Endings {
  private Endings() {}

  /** The subject gives back, with or without a word; an owner revokes and says why. */
  static Ending by(Caller caller, AccessGrant grant, Optional<String> reason) {
    String why = reason.filter(text -> !text.isBlank()).orElse(null);
    if (why != null && why.length() > RequestForm.MAX_TEXT) {
      throw invalid("has at most 2000 characters");
    }
    if (grant.subject().isSideOf(caller)) {
      return new Ending(Ending.Cause.SUBJECT, why, Actor.of(caller));
    }
    if (!AccessRights.mayRevoke(caller, grant)) {
      throw new PortalException(
          ProblemType.FORBIDDEN,
          "Only its subject, an owner of the domain or a governance lead ends a grant");
    }
    if (why == null) {
      throw invalid("says why the access is revoked");
    }
    return new Ending(Ending.Cause.OWNER, why, Actor.of(caller));
  }

  private static PortalException invalid(String rule) {
    return new PortalException(
        ProblemType.INVALID_INPUT, "reason " + rule, List.of(Violation.at("/reason", rule)));
  }
}
