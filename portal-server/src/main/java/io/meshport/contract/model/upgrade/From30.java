package io.meshport.contract.model.upgrade;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;
import java.util.Objects;

/** Brings contracts of 3.0.0 to 3.0.2 to 3.1.0, which closed their sections. */
final class From30 {
  private From30() {}

  static MapNode contract(Section contract) {
    Upgrade.version(contract);
    contract
        .keep("kind", "id", "version", "status", "name", "tenant", "domain", "dataProduct", "tags")
        .object("description", From30::description)
        .each("schema", From30::object)
        .each("servers", Servers::from30)
        .each("support", From30::support)
        .object("price", From30::price);
    team(contract);
    contract
        .each("roles", From30::role)
        .each("slaProperties", From30::serviceLevel)
        .keep("slaDefaultElement");
    fragments(contract);
    return Upgrade.finish(contract.keep("contractCreatedTs"));
  }

  /** What the description and every element of the schema may hold besides. */
  static Section fragments(Section section) {
    return section
        .each("authoritativeDefinitions", From30::definition)
        .each("customProperties", From30::customProperty);
  }

  static MapNode description(Section description) {
    return fragments(description.keep("purpose", "usage", "limitations")).restAsItIs();
  }

  static MapNode definition(Section definition) {
    return definition.keep("url", "type").restToContract();
  }

  static MapNode customProperty(Section property) {
    if (!property.has("property")) {
      property.journal().note(property.pointer("property"), "Was missing and is called 'unnamed'");
      property.put("property", "unnamed");
    }
    property.keep("property");
    Node value = property.take("value");
    if (value == null) {
      property.journal().note(property.pointer("value"), "Was missing and is null");
      value = new ScalarNode(ScalarNode.Type.NULL, "null", property.position());
    }
    return property.put("value", value).restToContract();
  }

  static MapNode support(Section support) {
    support.keep("channel", "url", "description", "tool", "scope", "invitationUrl");
    support.each("customProperties", From30::customProperty);
    return support.restToCustomProperties();
  }

  static MapNode role(Section role) {
    role.keep("role", "description", "access", "firstLevelApprovers", "secondLevelApprovers");
    role.each("customProperties", From30::customProperty);
    return role.restToCustomProperties();
  }

  static MapNode serviceLevel(Section level) {
    level.keep("property");
    for (String field : new String[] {"value", "valueExt"}) {
      Node value = level.take(field);
      if (value != null) {
        level.put(field, value);
      }
    }
    return level.keep("unit", "element", "driver").restToContract();
  }

  static MapNode price(Section price) {
    return price.keep("priceAmount", "priceCurrency", "priceUnit").restToContract();
  }

  private static void team(Section contract) {
    if (contract.left().get("team") instanceof ListNode) {
      contract.each("team", From30::member).wrap("team", "members");
      contract.journal().note(contract.pointer("team"), "The list became the members of a team");
    }
    contract.keep("team");
  }

  static MapNode member(Section member) {
    if (member.text("username") == null) {
      String name = Objects.requireNonNullElse(member.text("name"), "unknown");
      member.journal().note(member.pointer("username"), "Was missing and is '" + name + "'");
      member.take("username");
      member.put("username", name);
    }
    member.keep("username", "name", "description", "role", "dateIn", "dateOut");
    member.keep("replacedByUsername");
    return member.restToCustomProperties();
  }

  static MapNode object(Section object) {
    object
        .keep("name", "physicalName", "physicalType", "businessName", "description", "logicalType")
        .keep("dataGranularityDescription", "tags")
        .each("properties", From30::column)
        .eachMany("quality", Rules30::rule);
    return fragments(object).restToCustomProperties();
  }

  static MapNode column(Section column) {
    column
        .keep("name", "physicalName", "physicalType", "businessName", "description", "logicalType")
        .object("logicalTypeOptions", From30::options)
        .keep("required", "unique", "primaryKey", "primaryKeyPosition", "partitioned")
        .keep("partitionKeyPosition", "criticalDataElement", "classification", "encryptedName")
        .keep("transformSourceObjects", "transformLogic", "transformDescription", "tags")
        .keep("examples")
        .eachMany("quality", Rules30::rule);
    fragments(column).object("items", From30::column);
    // Elements of an array could have properties whatever their type; 3.1.0 wants an object there.
    if (column.has("properties") && !isObject(column)) {
      return column.restToCustomProperties();
    }
    return column.each("properties", From30::column).restToCustomProperties();
  }

  private static boolean isObject(Section column) {
    return !(column.done("logicalType") instanceof ScalarNode type) || type.text().equals("object");
  }

  private static MapNode options(Section options) {
    exclusive(options, "exclusiveMinimum", "minimum");
    exclusive(options, "exclusiveMaximum", "maximum");
    return options.restAsItIs();
  }

  /** The switch of a limit becomes a limit of its own. */
  private static void exclusive(Section options, String field, String limit) {
    if (!(options.left().get(field) instanceof ScalarNode flag)
        || flag.type() != ScalarNode.Type.BOOLEAN) {
      return;
    }
    options.take(field);
    Node value = flag.isTrue() ? options.take(limit) : null;
    if (value == null) {
      options.journal().note(options.pointer(field), "Excluded no limit and is left out");
    } else {
      options
          .journal()
          .note(options.pointer(field), "'" + field + "' holds the limit itself, not a switch");
      options.put(field, value);
    }
  }
}
