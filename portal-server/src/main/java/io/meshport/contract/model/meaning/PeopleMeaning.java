package io.meshport.contract.model.meaning;

import io.meshport.contract.model.odcs.Fields;
import io.meshport.contract.model.odcs.Findings;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the team and the price. */
final class PeopleMeaning {
  private PeopleMeaning() {}

  static void check(MapNode contract, Findings findings) {
    MapNode team = Fields.object(contract, "team");
    if (team != null) {
      Set<String> names =
          Fields.objects(team.get("members")).stream()
              .map(member -> Fields.text(member, "username", ""))
              .collect(Collectors.toSet());
      Meaning.each(team, "members", "/team", (member, at) -> member(member, at, names, findings));
    }
    MapNode price = Fields.object(contract, "price");
    if (price != null
        && price.get("priceAmount") instanceof ScalarNode amount
        && amount.type() == ScalarNode.Type.NUMBER
        && amount.number().signum() < 0) {
      findings.warning(
          "amount-out-of-range", "/price/priceAmount", "A price is not below 0", "Give 0 or more");
    }
  }

  private static void member(MapNode member, String pointer, Set<String> names, Findings findings) {
    String successor = Fields.text(member, "replacedByUsername");
    if (successor != null && !names.contains(successor)) {
      findings.warning(
          "unknown-member",
          Pointer.child(pointer, "replacedByUsername"),
          "'" + successor + "' is no member of the team",
          "Add the member, or strike the field");
    }
    String in = Fields.text(member, "dateIn");
    String out = Fields.text(member, "dateOut");
    // Dates in this form sort like their texts.
    if (in != null && out != null && in.length() == out.length() && in.compareTo(out) > 0) {
      findings.warning(
          "dates-crossed",
          Pointer.child(pointer, "dateOut"),
          "The member left before joining",
          "Let dateIn stand before dateOut");
    }
  }
}
