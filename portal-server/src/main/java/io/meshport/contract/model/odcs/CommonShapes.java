package io.meshport.contract.model.odcs;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Pointer;
import io.meshport.platform.document.ScalarNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The shapes that several sections of a version share, and those about people and money. Before
 * 3.1.0 these sections had no ids and let other fields stand in them.
 */
final class CommonShapes {
  /** RFC 3339, which wants seconds. */
  private static final Pattern TIMESTAMP =
      Pattern.compile("[^T]{10}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})");

  private final OdcsVersion version;

  CommonShapes(OdcsVersion version) {
    this.version = version;
  }

  private boolean closed() {
    return version.isSince(OdcsVersion.V3_1_0);
  }

  private Shape section(String name) {
    Shape shape = Shape.named(name);
    return closed() ? shape.optional("id", Checks.stableId()) : shape.open();
  }

  Check customProperties() {
    Shape shape = section("a custom property");
    return closed()
        ? entries(
            shape
                .required("property", Checks.text())
                .required("value", Checks.any())
                .optionalTexts("description"))
        : entries(shape.optionalTexts("property"));
  }

  Check definitions() {
    Shape shape = section("an authoritative definition");
    return entries(
        (closed() ? shape.optionalTexts("description") : shape)
            .required("url", Checks.text())
            .required("type", Checks.text()));
  }

  Check roles() {
    Shape shape =
        section("a role")
            .required("role", Checks.text())
            .optionalTexts("description", "access", "firstLevelApprovers", "secondLevelApprovers");
    return entries(
        version.isSince(OdcsVersion.V3_0_1)
            ? shape.optional("customProperties", customProperties())
            : shape);
  }

  Check support() {
    Shape shape =
        section("a support channel")
            .required("channel", Checks.text())
            .optionalTexts("description", "tool", "scope", "invitationUrl");
    return entries(
        closed()
            ? shape.optionalTexts("url").optional("customProperties", customProperties())
            : shape.required("url", Checks.text()));
  }

  Check price() {
    return section("the price")
        .optional("priceAmount", Checks.number())
        .optionalTexts("priceCurrency", "priceUnit");
  }

  Check serviceLevels() {
    Shape shape =
        section("a service level")
            .required("property", Checks.text())
            .required("value", Checks.single())
            .optional("valueExt", Checks.single())
            .optionalTexts("unit", "element", "driver");
    return entries(closed() ? shape.optionalTexts("description", "scheduler", "schedule") : shape);
  }

  /** The team as an object, or as the bare list of members that older versions had. */
  Check team() {
    Check members = entries(member());
    Check team =
        section("the team")
            .optionalTexts("name", "description")
            .optional("members", members)
            .optional("tags", Checks.texts())
            .optional("customProperties", customProperties())
            .optional("authoritativeDefinitions", definitions());
    return closed() ? listOr(members, team) : members;
  }

  private static Check listOr(Check members, Check team) {
    return (node, pointer, findings) -> {
      if (node instanceof ListNode) {
        findings.warning(
            "deprecated-field",
            pointer,
            "A team as a bare list ends with version 4 of the standard",
            "Write the list under team.members");
        members.check(node, pointer, findings);
      } else {
        team.check(node, pointer, findings);
      }
    };
  }

  private Shape member() {
    Shape shape =
        section("a team member")
            .optionalTexts("role", "replacedByUsername")
            .optional("dateIn", date())
            .optional("dateOut", date());
    if (version.isSince(OdcsVersion.V3_0_2)) {
      shape.optionalTexts("name", "description");
    }
    return closed()
        ? shape
            .required("username", Checks.text())
            .optional("tags", Checks.texts())
            .optional("customProperties", customProperties())
            .optional("authoritativeDefinitions", definitions())
        : shape.optionalTexts("username");
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
        text -> TIMESTAMP.matcher(text).matches() && parses(OffsetDateTime::parse, text),
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
