package io.meshport.contract.model.upgrade;

import io.meshport.contract.model.odcs.OdcsValidator;
import io.meshport.contract.model.odcs.OdcsVersion;
import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import java.util.List;

/**
 * Brings a contract of any version that the portal reads to version 3.1.0. It never refuses, that
 * is the validator's part: what it cannot make sense of stays as it is. A draft of 3.2.0 keeps its
 * version and its new fields.
 */
public final class Upgrade {
  private Upgrade() {}

  /** The contract in the words of version 3.1.0. */
  public static Upgraded of(MapNode contract) {
    Journal journal = new Journal();
    MapNode upgraded =
        switch (OdcsVersion.declaredBy(contract)) {
          case V2_2 -> From22.contract(Section.root(contract, journal));
          case V3_0_0, V3_0_1, V3_0_2 -> From30.contract(Section.root(contract, journal));
          case V3_1_0, V3_2_0 ->
              contract.get("team") instanceof ListNode
                  ? withTeam(Section.root(contract, journal))
                  : contract;
        };
    return new Upgraded(upgraded, journal.notes(), journal::source);
  }

  private static MapNode withTeam(Section contract) {
    contract.journal().note(contract.pointer("team"), "The list became the members of a team");
    return contract.keep("team").wrap("team", "members").restAsItIs();
  }

  /** The version is the native one from here on. */
  static void version(Section contract) {
    contract.take("apiVersion");
    contract.put("apiVersion", OdcsValidator.NATIVE_VERSION);
    contract
        .journal()
        .note(
            contract.pointer("apiVersion"),
            "The contract was upgraded to " + OdcsValidator.NATIVE_VERSION);
  }

  /** Ends a contract with the custom properties that its sections had no place for. */
  static MapNode finish(Section contract) {
    MapNode upgraded = contract.restToCustomProperties();
    List<Node> homeless = contract.journal().homeless();
    if (homeless.isEmpty()) {
      return upgraded;
    }
    List<Node> properties = contract.customProperties();
    properties.addAll(homeless);
    return contract.withCustomProperties(properties);
  }
}
