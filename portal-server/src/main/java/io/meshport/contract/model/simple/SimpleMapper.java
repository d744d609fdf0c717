package io.meshport.contract.model.simple;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Position;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates a simple contract into the standard; what has no place there is kept as custom. */
public final class SimpleMapper {
  private static final Set<String> KNOWN =
      Set.of("name", "domain", "version", "owner", "schema", "sla", "quality");

  private SimpleMapper() {}

  /** The same contract as a document of the standard. */
  public static MapNode toOdcs(MapNode simple) {
    String name = text(simple, "name");
    String domain = text(simple, "domain");
    Tree contract =
        new Tree(simple.position())
            .text("apiVersion", "v3.1.0")
            .text("kind", "DataContract")
            .text("id", slug(domain) + "-" + slug(name));
    copy(simple, "name", contract);
    copy(simple, "version", contract);
    contract.text("status", "draft");
    copy(simple, "domain", contract);
    owner(simple, contract);
    return contract
        .list("schema", schema(simple, name))
        .list("slaProperties", levels(simple))
        .list("customProperties", unknown(simple))
        .build();
  }

  static String stableId(String name) {
    return name.replaceAll("[^A-Za-z0-9_-]", "-");
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private static String text(MapNode simple, String field) {
    return simple.get(field) instanceof ScalarNode scalar ? scalar.text() : "";
  }

  /** A version such as 1.0 may come as a number: its digits count, not its value. */
  private static void copy(MapNode simple, String field, Tree contract) {
    if (simple.get(field) instanceof ScalarNode scalar) {
      contract.node(field, ScalarNode.text(scalar.text(), scalar.position()));
    }
  }

  /** One word is a person, several are a team. */
  private static void owner(MapNode simple, Tree contract) {
    if (!(simple.get("owner") instanceof ScalarNode owner)) {
      return;
    }
    Position position = owner.position();
    Tree team = new Tree(position);
    if (owner.text().contains("@") || owner.text().matches("\\S+")) {
      Tree member = new Tree(position).text("username", owner.text()).text("role", "owner");
      team.list("members", List.of(member.build()));
    } else {
      team.text("name", owner.text());
    }
    contract.node("team", team.build());
  }

  private static List<Node> schema(MapNode simple, String name) {
    if (!(simple.get("schema") instanceof MapNode columns)) {
      return List.of();
    }
    MapNode quality = simple.get("quality") instanceof MapNode map ? map : null;
    Tree object =
        new Tree(columns.position())
            .text("id", stableId(name))
            .text("name", name)
            .text("logicalType", "object")
            .text("physicalType", "table")
            .list("properties", columns(columns, quality))
            .list("quality", SimpleQuality.ofTable(quality));
    return List.of(object.build());
  }

  private static List<Node> columns(MapNode columns, @Nullable MapNode quality) {
    List<Node> properties = new ArrayList<>();
    columns.fields().forEach((name, type) -> properties.add(column(name, type, quality)));
    return properties;
  }

  private static Node column(String name, Node type, @Nullable MapNode quality) {
    Tree column = new Tree(type.position()).text("id", stableId(name)).text("name", name);
    if (type instanceof MapNode nested) {
      column.text("logicalType", "object").list("properties", columns(nested, null));
    } else if (type instanceof ScalarNode scalar) {
      SimpleType.parse(scalar.text()).write(column, type.position());
    }
    return column.list("quality", SimpleQuality.ofColumn(quality, name)).build();
  }

  private static List<Node> levels(MapNode simple) {
    List<Node> levels = new ArrayList<>();
    if (simple.get("sla") instanceof MapNode sla) {
      sla.fields()
          .forEach(
              (property, level) -> {
                if (level instanceof ScalarNode scalar) {
                  levels.add(level(property, scalar));
                }
              });
    }
    return levels;
  }

  private static Node level(String property, ScalarNode level) {
    Tree sla = new Tree(level.position()).text("id", stableId(property)).text("property", property);
    SimpleLevel.write(sla, level, level.position());
    return sla.build();
  }

  private static List<Node> unknown(MapNode simple) {
    List<Node> custom = new ArrayList<>();
    simple
        .fields()
        .forEach(
            (field, value) -> {
              if (!KNOWN.contains(field)) {
                custom.add(
                    new Tree(value.position())
                        .text("property", field)
                        .node("value", value)
                        .build());
              }
            });
    return custom;
  }
}
