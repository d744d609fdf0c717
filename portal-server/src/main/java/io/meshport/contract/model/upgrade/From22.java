package io.meshport.contract.model.upgrade;

import static java.time.ZoneOffset.UTC;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings contracts of 2.2.0 to 2.2.2 to 3.1.0: other names, another order, closed sections. */
final class From22 {
  private static final Set<String> LOGICAL_TYPES =
      Set.of(
          "string", "date", "timestamp", "time", "number", "integer", "object", "array", "boolean");

  private From22() {}

  static MapNode contract(Section contract) {
    Upgrade.version(contract);
    contract
        .keep("kind")
        .rename("uuid", "id")
        .keep("version", "status", "name", "tenant")
        .rename("datasetDomain", "domain")
        .rename("quantumName", "dataProduct")
        .keep("tags")
        .object("description", From30::description)
        .each("dataset", "schema", Table22::table)
        .drop("username", "A contract holds no credentials; it is left out")
        .drop("password", "A contract holds no credentials; it is left out");
    Servers.from22(contract);
    support(contract);
    contract
        .object("price", From30::price)
        .each("stakeholders", "team", From22::member)
        .wrap("team", "members")
        .each("roles", From30::role)
        .each("slaProperties", From22::serviceLevel)
        .rename("slaDefaultColumn", "slaDefaultElement");
    From30.fragments(contract);
    created(contract);
    return Upgrade.finish(contract);
  }

  private static void support(Section contract) {
    List<Node> channels = new ArrayList<>();
    channel(contract, "productSlackChannel", "slack", channels);
    channel(contract, "productDl", "email", channels);
    channel(contract, "productFeedbackUrl", null, channels);
    if (!channels.isEmpty()) {
      contract.put("support", ListNode.of(channels, channels.get(0).position()));
    }
  }

  private static void channel(
      Section contract, String field, @Nullable String tool, List<Node> channels) {
    String text = contract.text(field);
    if (text == null) {
      return;
    }
    contract.journal().note(contract.pointer(field), "Became a support channel");
    contract.journal().moved(contract.pointer(field), "/support/" + channels.size());
    Map<String, Node> channel = new LinkedHashMap<>();
    Node value = Objects.requireNonNull(contract.take(field));
    if (tool == null) {
      channel.put("channel", ScalarNode.text("feedback", value.position()));
      channel.put("url", value);
    } else {
      channel.put("channel", value);
      channel.put("tool", ScalarNode.text(tool, value.position()));
    }
    if ("email".equals(tool)) {
      channel.put("url", ScalarNode.text("mailto:" + text, value.position()));
    }
    channels.add(MapNode.of(channel, value.position()));
  }

  private static MapNode member(Section member) {
    return From30.member(member.rename("comment", "description"));
  }

  private static MapNode serviceLevel(Section level) {
    return From30.serviceLevel(level.rename("column", "element"));
  }

  /** A time without zone is taken for UTC; any other text is no time and kept aside. */
  private static void created(Section contract) {
    String written = contract.text("contractCreatedTs");
    if (written == null) {
      return;
    }
    String text = written.strip().replaceFirst("(?<=\\d) (?=\\d)", "T");
    try {
      String instant = ISO_OFFSET_DATE_TIME.format(LocalDateTime.parse(text).atOffset(UTC));
      contract.become(
          "contractCreatedTs",
          "contractCreatedTs",
          "Had no time zone and is taken for UTC",
          value -> ScalarNode.text(instant, value.position()));
    } catch (DateTimeParseException local) {
      keepInstant(contract, text);
    }
  }

  private static void keepInstant(Section contract, String text) {
    try {
      OffsetDateTime.parse(text);
      contract.keep("contractCreatedTs");
    } catch (DateTimeParseException e) {
      contract
          .journal()
          .note(contract.pointer("contractCreatedTs"), "Is no time that the portal can read");
    }
  }

  /** A type in words of 3.1.0, if the list has one that is spelled like it. */
  static boolean isLogicalType(String written) {
    return LOGICAL_TYPES.contains(written.toLowerCase(Locale.ROOT));
  }
}
