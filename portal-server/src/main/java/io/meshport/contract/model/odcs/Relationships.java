package io.meshport.contract.model.odcs;

import io.meshport.platform.document.ListNode;
import io.meshport.platform.document.MapNode;
import io.meshport.platform.document.Node;
import io.meshport.platform.document.Pointer;
import java.util.List;
import java.util.regex.Pattern;

/** The shapes of references from columns to columns. */
final class Relationships {
  private static final Pattern SHORTHAND =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\.[A-Za-z_][A-Za-z0-9_]*");

  /** The draft of 3.2.0 lets a shorthand lead into nested columns. */
  private static final Pattern NESTED_SHORTHAND =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)+");

  private static final Pattern QUALIFIED =
      Pattern.compile(
          "(?:(?:https?://)?[A-Za-z0-9._\\-/]+\\.yaml#)?/?[A-Za-z_][A-Za-z0-9_]*/[A-Za-z0-9_-]+"
              + "(?:/[A-Za-z_][A-Za-z0-9_]*/[A-Za-z0-9_-]+)*");

  private final Pattern shorthand;
  private final CommonShapes common;

  Relationships(OdcsVersion version, CommonShapes common) {
    this.shorthand = version.isSince(OdcsVersion.V3_2_0) ? NESTED_SHORTHAND : SHORTHAND;
    this.common = common;
  }

  Check ofObject() {
    return relationship("a relationship of a schema object")
        .required("from", this::references)
        .required("to", this::references)
        .also(Relationships::sameKind);
  }

  Check ofColumn() {
    return relationship("a relationship of a column").required("to", this::references);
  }

  private Shape relationship(String name) {
    return Shape.named(name)
        .optional("type", Checks.oneOf(List.of("foreignKey")))
        .optional("customProperties", common.customProperties());
  }

  private void references(Node node, String pointer, Findings findings) {
    Check reference =
        Checks.text(
            "bad-reference",
            text -> shorthand.matcher(text).matches() || QUALIFIED.matcher(text).matches(),
            "Write object.column, or schema/<id>/properties/<id>");
    if (!(node instanceof ListNode list)) {
      reference.check(node, pointer, findings);
      return;
    }
    Checks.list(reference).check(node, pointer, findings);
    if (list.items().isEmpty()) {
      findings.error(
          "empty-list", pointer, "Must name at least one column", "Add the columns of the key");
    }
  }

  private static void sameKind(Node node, String pointer, Findings findings) {
    Node from = ((MapNode) node).get("from");
    Node to = ((MapNode) node).get("to");
    if (from instanceof ListNode left && to instanceof ListNode right) {
      if (left.items().size() != right.items().size()) {
        findings.warning(
            "uneven-relationship",
            Pointer.child(pointer, "to"),
            "'from' and 'to' name different numbers of columns",
            "Name one target for each source");
      }
    } else if (from != null && to != null && from instanceof ListNode != to instanceof ListNode) {
      findings.error(
          "uneven-relationship",
          Pointer.child(pointer, "to"),
          "'from' and 'to' must both be one column or both be lists",
          "Write both in the same way");
    }
  }
}
