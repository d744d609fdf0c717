package io.meshport.contract.model.simple;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Position;
import io.meshport.platform.document.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates quality expectations, of the whole table or of single columns, into rules. */
final class SimpleQuality {
  private static final Map<String, String> DIMENSIONS =
      Map.of(
          "accuracy", "accuracy",
          "completeness", "completeness",
          "conformity", "conformity",
          "validity", "conformity",
          "consistency", "consistency",
          "coverage", "coverage",
          "timeliness", "timeliness",
          "freshness", "timeliness",
          "uniqueness", "uniqueness");

  /** What the standard can measure, though only by what is missing. */
  private static final Map<String, String> COMPLEMENT_METRICS =
      Map.of("completeness", "nullValues", "uniqueness", "duplicateValues");

  private SimpleQuality() {}

  /** The rules of the whole table. */
  static List<Node> ofTable(@Nullable MapNode quality) {
    List<Node> rules = new ArrayList<>();
    if (quality != null) {
      quality
          .fields()
          .forEach(
              (kind, value) ->
                  parse(value).ifPresent(it -> rules.add(custom(kind, it, value.position()))));
    }
    return rules;
  }

  /** The rules that name this column. */
  static List<Node> ofColumn(@Nullable MapNode quality, String column) {
    List<Node> rules = new ArrayList<>();
    if (quality != null) {
      quality
          .fields()
          .forEach(
              (kind, value) -> {
                if (value instanceof MapNode columns
                    && columns.get(column) instanceof ScalarNode node) {
                  parse(node).ifPresent(it -> rules.add(rule(kind, it, node.position())));
                }
              });
    }
    return rules;
  }

  static Optional<Expectation> parse(Node value) {
    return value instanceof ScalarNode scalar ? Expectation.parse(scalar.text()) : Optional.empty();
  }

  private static Node rule(String kind, Expectation expectation, Position position) {
    String metric = COMPLEMENT_METRICS.get(kind.toLowerCase(Locale.ROOT));
    if (metric == null || !"percent".equals(expectation.unit())) {
      return custom(kind, expectation, position);
    }
    Expectation missing = expectation.complement();
    return named(kind, position)
        .text("metric", metric)
        .number(missing.operator(), missing.value())
        .text("unit", missing.unit())
        .build();
  }

  /** A kind of quality without a metric in the standard is left to the portal's own engine. */
  private static Node custom(String kind, Expectation expectation, Position position) {
    Tree implementation =
        new Tree(position)
            .text("metric", kind)
            .text("operator", expectation.operator())
            .number("value", expectation.value());
    return named(kind, position)
        .text("type", "custom")
        .text("engine", "portal")
        .text("unit", expectation.unit())
        .node("implementation", implementation.build())
        .build();
  }

  private static Tree named(String kind, Position position) {
    return new Tree(position)
        .text("id", SimpleMapper.stableId(kind))
        .text("name", kind)
        .text("dimension", DIMENSIONS.get(kind.toLowerCase(Locale.ROOT)));
  }
}
