package io.meshport.access.service;

import io.meshport.access.model.AccessGrant;
import io.meshport.access.model.AccessRequest;
import io.meshport.access.model.ApproverScope;
import io.meshport.access.model.GrantStatus;
import io.meshport.access.model.PortRef;
import io.meshport.access.model.Route;
import io.meshport.access.model.SideScope;
import io.meshport.access.model.Subject;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;

/** Who may do what with requests and grants, by the caller's token alone. */
final class AccessRights {
  private AccessRights() {}

  static boolean maySee(Caller caller, AccessRequest request) {
    return isOwn(caller, request) || watches(caller, request.port());
  }

  static boolean maySee(Caller caller, AccessGrant grant) {
    return SideScope.of(caller).covers(grant.requesterId(), grant.subject())
        || watches(caller, grant.port());
  }

  /** Refuses everybody but those whom the route names and who are no side of the request. */
  static void requireDecider(Caller caller, AccessRequest request) {
    if (ApproverScope.of(caller).covers(request)) {
      return;
    }
    if (isOwn(caller, request)) {
      throw new PortalException(
              ProblemType.OWN_REQUEST,
              "You are a side of this request, by yourself or through a team")
          .withRemedy("Leave the decision to another approver");
    }
    if (request.route() == Route.GOVERNANCE_LEADS) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "This request is decided by a governance lead");
    }
    throw new PortalException(
        ProblemType.NOT_THE_OWNER,
        "Only an owner of the domain " + request.port().domain() + " decides this request");
  }

  static void requireWithdrawer(Caller caller, AccessRequest request) {
    if (!isOwn(caller, request)) {
      throw new PortalException(
          ProblemType.FORBIDDEN, "Only the side that asked takes a request back");
    }
  }

  static List<String> actionsOn(Caller caller, AccessRequest request) {
    List<String> actions = new ArrayList<>();
    if (request.isOpen() && ApproverScope.of(caller).covers(request)) {
      actions.add("approve");
      actions.add("deny");
    }
    if (request.isOpen() && isOwn(caller, request)) {
      actions.add("withdraw");
    }
    return actions;
  }

  static List<String> actionsOn(Caller caller, AccessGrant grant) {
    List<String> actions = new ArrayList<>();
    if (grant.isEndable() && mayRevoke(caller, grant)) {
      actions.add("revoke");
    }
    if (grant.isEndable() && grant.subject().isSideOf(caller)) {
      actions.add("give-back");
    }
    if (grant.status() == GrantStatus.ACTIVE && mayVerify(caller, grant)) {
      actions.add("verify");
    }
    return actions;
  }

  static boolean mayRevoke(Caller caller, AccessGrant grant) {
    return caller.isOwner(grant.port().domain()) || caller.isGovernanceLead();
  }

  static boolean mayVerify(Caller caller, AccessGrant grant) {
    return grant.subject().isSideOf(caller) || watches(caller, grant.port());
  }

  static boolean mayConnect(Caller caller, AccessGrant grant) {
    Subject subject = grant.subject();
    return grant.status() == GrantStatus.ACTIVE && subject.isSideOf(caller);
  }

  private static boolean isOwn(Caller caller, AccessRequest request) {
    return SideScope.of(caller).covers(request.requester().id(), request.subject());
  }

  private static boolean watches(Caller caller, PortRef port) {
    return caller.isOwner(port.domain()) || caller.isGovernanceLead() || caller.isPlatformAdmin();
  }
}
