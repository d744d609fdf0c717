package io.meshport.contract.model.odcs;

import io.meshport.contract.model.document.ListNode;
import io.meshport.contract.model.document.MapNode;
import io.meshport.contract.model.document.Node;
import io.meshport.contract.model.document.Pointer;
import io.meshport.contract.model.document.ScalarNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** The shapes that several sections share, and those about people and money. */
final class CommonShapes {
  static final Check CUSTOM_PROPERTIES =
      entries(
          Shape.named("a custom property")
              .optional("id", Checks.stableId())
              .required("property", Checks.text())
              .required("value", Checks.any())
              .optionalTexts("description"));

  static final Check DEFINITIONS =
      entries(
          Shape.named("an authoritative definition")
              .optional("id", Checks.stableId())
              .required("url", Checks.text())
              .required("type", Checks.text())
              .optionalTexts("description"));

  static final Check ROLES =
      entries(
          Shape.named("a role")
              .optional("id", Checks.stableId())
              .required("role", Checks.text())
              .optionalTexts("description", "access", "firstLevelApprovers", "secondLevelApprovers")
              .optional("customProperties", CUSTOM_PROPERTIES));

  static final Check SUPPORT =
      entries(
          Shape.named("a support channel")
              .optional("id", Checks.stableId())
              .required("channel", Checks.text())
              .optionalTexts("url", "description", "tool", "scope", "invitationUrl")
              .optional("customProperties", CUSTOM_PROPERTIES));

  static final Check PRICE =
      Shape.named("the price")
          .optional("id", Checks.stableId())
          .optional("priceAmount", Checks.number())
          .optionalTexts("priceCurrency", "priceUnit");

  static final Check SLA =
      entries(
          Shape.named("a service level")
              .optional("id", Checks.stableId())
              .required("property", Checks.text())
              .required("value", Checks.single())
              .optional("valueExt", Checks.single())
              .optionalTexts("unit", "element", "driver", "description", "scheduler", "schedule"));

  private static final Check MEMBERS =
      entries(
          Shape.named("a team member")
              .optional("id", Checks.stableId())
              .required("username", Checks.text())
              .optionalTexts("name", "description", "role", "replacedByUsername")
              .optional("dateIn", date())
              .optional("dateOut", date())
              .optional("tags", Checks.texts())
              .optional("customProperties", CUSTOM_PROPERTIES)
              .optional("authoritativeDefinitions", DEFINITIONS));

  private static final Check TEAM =
      Shape.named("the team")
          .optional("id", Checks.stableId())
          .optionalTexts("name", "description")
          .optional("members", MEMBERS)
          .optional("tags", Checks.texts())
          .optional("customProperties", CUSTOM_PROPERTIES)
          .optional("authoritativeDefinitions", DEFINITIONS);

  private CommonShapes() {}

  /** The team as an object, or as the bare list of members that older versions had. */
  static void team(Node node, String pointer, Findings findings) {
    if (node instanceof ListNode) {
      findings.warning(
          "deprecated-field",
          pointer,
          "A team as a bare list ends with version 4 of the standard",
          "Write the list under team.members");
      MEMBERS.check(node, pointer, findings);
    } else {
      TEAM.check(node, pointer, findings);
    }
  }

  /** A list of objects whose ids and names should differ. */
  static Check namedEntries(Check entry) {
    return entries(entry).and(distinct("name", "duplicate-name"));
  }

  /** A list of objects whose ids should differ. */
  static Check entries(Check entry) {
    return Checks.list(entry).and(distinct("id", "duplicate-id"));
  }

  private static Check distinct(String field, String rule) {
    return (node, pointer, findings) -> {
      if (!(node instanceof ListNode list)) {
        return;
      }
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < list.items().size(); i++) {
        if (list.items().get(i) instanceof MapNode map
            && map.get(field) instanceof ScalarNode value
            && !seen.add(value.text())) {
          findings.warning(
              rule,
              Pointer.child(Pointer.child(pointer, i), field),
              "'" + value.text() + "' stands twice in this list",
              "Give each entry its own " + field);
        }
      }
    };
  }

  static Check timestamp() {
    return Checks.text(
        "bad-timestamp",
        text -> parses(OffsetDateTime::parse, text),
        "Write date, time and zone, as in 2026-11-22T12:00:00Z");
  }

  private static Check date() {
    return Checks.text(
        "bad-date", text -> parses(LocalDate::parse, text), "Write it as 2026-11-22");
  }

  private static boolean parses(Function<String, ?> parse, String text) {
    try {
      return parse.apply(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
