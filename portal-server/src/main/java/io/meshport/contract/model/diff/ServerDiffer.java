package io.meshport.contract.model.diff;

import io.meshport.contract.model.diff.value.Matched;
import io.meshport.contract.model.standard.OdcsRole;
import io.meshport.contract.model.standard.OdcsServer;
import java.util.List;

/** Compares servers by name, and the roles that let people in. */
final class ServerDiffer {
  private final Changes changes;
  private final CommonDiffer common;

  ServerDiffer(Changes changes, CommonDiffer common) {
    this.changes = changes;
    this.common = common;
  }

  void compare(List<OdcsServer> older, List<OdcsServer> newer) {
    if (older.equals(newer)) {
      return;
    }
    for (Matched<OdcsServer> pair :
        Matched.match(older, newer, List.of(OdcsServer::server, OdcsServer::id))) {
      if (!pair.isUnchanged()) {
        server(pair);
      }
    }
  }

  private void server(Matched<OdcsServer> pair) {
    String name = String.valueOf(pair.any().server());
    Place place = Place.root("servers").item("servers", pair, "Server `" + name + "`", name);
    OdcsServer older = pair.older();
    OdcsServer newer = pair.newer();
    if (older == null) {
      changes.report(ChangeRule.SERVER_ADDED, place, null, pair.any().type());
    } else if (newer == null) {
      changes.report(ChangeRule.SERVER_REMOVED, place, older.type(), null);
    } else {
      sameServer(older, newer, place);
    }
  }

  private void sameServer(OdcsServer older, OdcsServer newer, Place place) {
    common.text(ChangeRule.SERVER_ADDRESS_CHANGED, place, "server", older.server(), newer.server());
    common.text(ChangeRule.SERVER_TYPE_CHANGED, place, "type", older.type(), newer.type());
    common.text(
        ChangeRule.SERVER_ADDRESS_CHANGED,
        place,
        "environment",
        older.environment(),
        newer.environment());
    common.each(ChangeRule.SERVER_ADDRESS_CHANGED, place, older.address(), newer.address());
    common.description(place, older.description(), newer.description());
    roles(place, older.roles(), newer.roles());
    common.customProperties(place, older.customProperties(), newer.customProperties());
  }

  /** Roles of a server or of the whole contract. */
  void roles(Place owner, List<OdcsRole> older, List<OdcsRole> newer) {
    if (older.equals(newer)) {
      return;
    }
    for (Matched<OdcsRole> pair :
        Matched.match(older, newer, List.of(OdcsRole::role, OdcsRole::id))) {
      if (!pair.isUnchanged()) {
        role(owner, pair);
      }
    }
  }

  private void role(Place owner, Matched<OdcsRole> pair) {
    String name = String.valueOf(pair.any().role());
    Place place = owner.item("roles", pair, "Role `" + name + "`", name);
    OdcsRole older = pair.older();
    OdcsRole newer = pair.newer();
    if (older == null) {
      changes.report(ChangeRule.ROLE_ADDED, place, null, name);
    } else if (newer == null) {
      changes.report(ChangeRule.ROLE_REMOVED, place, name, null);
    } else {
      sameRole(older, newer, place);
    }
  }

  private void sameRole(OdcsRole older, OdcsRole newer, Place place) {
    common.text(ChangeRule.ROLE_CHANGED, place, "role", older.role(), newer.role());
    common.text(ChangeRule.ROLE_CHANGED, place, "access", older.access(), newer.access());
    common.text(
        ChangeRule.ROLE_CHANGED,
        place,
        "firstLevelApprovers",
        older.firstLevelApprovers(),
        newer.firstLevelApprovers());
    common.text(
        ChangeRule.ROLE_CHANGED,
        place,
        "secondLevelApprovers",
        older.secondLevelApprovers(),
        newer.secondLevelApprovers());
    common.description(place, older.description(), newer.description());
    common.customProperties(place, older.customProperties(), newer.customProperties());
    common.unknown(place, older.unknown(), newer.unknown());
  }
}
