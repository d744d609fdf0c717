package io.meshport.contract.model.diff;

import io.meshport.contract.model.diff.value.Matched;
import io.meshport.contract.model.standard.OdcsRelationship;
import java.util.List;

/** Compares references to other columns; they are the same when they lead from and to the same. */
final class RelationshipDiffer {
  private final Changes changes;
  private final CommonDiffer common;

  RelationshipDiffer(Changes changes, CommonDiffer common) {
    this.changes = changes;
    this.common = common;
  }

  void compare(Place owner, List<OdcsRelationship> older, List<OdcsRelationship> newer) {
    if (older.equals(newer)) {
      return;
    }
    for (Matched<OdcsRelationship> pair :
        Matched.match(older, newer, List.of(RelationshipDiffer::key))) {
      if (!pair.isUnchanged()) {
        relationship(owner, pair);
      }
    }
  }

  private static String key(OdcsRelationship relationship) {
    return String.join(",", relationship.from()) + ":" + String.join(",", relationship.to());
  }

  private void relationship(Place owner, Matched<OdcsRelationship> pair) {
    String target = String.join(", ", pair.any().to());
    String subject = "The reference of " + lowered(owner.subject()) + " to `" + target + "`";
    Place place = owner.item("relationships", pair, subject, owner.element());
    OdcsRelationship older = pair.older();
    OdcsRelationship newer = pair.newer();
    if (older == null) {
      changes.report(ChangeRule.RELATIONSHIP_ADDED, place, null, target);
    } else if (newer == null) {
      changes.report(ChangeRule.RELATIONSHIP_REMOVED, place, target, null);
    } else {
      common.text(ChangeRule.RELATIONSHIP_CHANGED, place, "type", older.type(), newer.type());
      common.customProperties(place, older.customProperties(), newer.customProperties());
      common.unknown(place, older.unknown(), newer.unknown());
    }
  }

  private static String lowered(String subject) {
    return Character.toLowerCase(subject.charAt(0)) + subject.substring(1);
  }
}
