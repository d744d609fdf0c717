package io.meshport.contract.model.odcs;

import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.ScalarNode;

/** The shape of a quality rule in 3.0.x: open, and of the library where it names no type. */
final class QualityShape30 {
  private final Check text;
  private final Check sql;
  private final Check custom;
  private final Check library;

  QualityShape30(CommonShapes common) {
    this.text = described(common);
    this.sql = described(common).required("query", Checks.text());
    this.custom = QualityShape.custom(described(common));
    this.library = library(described(common));
  }

  private static Shape described(CommonShapes common) {
    return QualityShape.described(Shape.named("a quality rule").open(), common);
  }

  private static Shape library(Shape shape) {
    QualityShape.OPERATORS.forEach(shape::optional);
    return shape.required("rule", Checks.text());
  }

  Check rule() {
    return this::rule;
  }

  private void rule(Node node, String pointer, Findings findings) {
    String type =
        node instanceof MapNode rule && rule.get("type") instanceof ScalarNode scalar
            ? scalar.text()
            : "library";
    Check shape =
        switch (type) {
          case "library" -> library;
          case "sql" -> sql;
          case "custom" -> custom;
          default -> text;
        };
    shape.check(node, pointer, findings);
  }
}
