package io.meshport.scaffolder.model.expression.syntax;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a template that was read. */
public sealed interface Statement {
  /** Text that stays as it is. */
  record Text(String text) implements Statement {}

  /** An expression whose value is written. */
  record Output(Expression expression) implements Statement {}

  /** The first branch whose condition holds, else the last block. */
  record Choice(List<Branch> branches, List<Statement> otherwise) implements Statement {}

  /** One branch of a choice. */
  record Branch(Expression condition, List<Statement> body) {}

  /** A block for each entry, or the other one when there is none. */
  record Loop(
      List<String> names,
      Expression over,
      List<Statement> body,
      List<Statement> otherwise,
      Place place)
      implements Statement {}

  /** Names that get a value: that of an expression, or the text of a block. */
  record Assignment(
      List<String> names, @Nullable Expression value, List<Statement> block, Place place)
      implements Statement {}

  /** A block that can be called; names may have values of their own. */
  record Macro(
      String name,
      List<String> positional,
      Map<String, Expression> named,
      List<Statement> body,
      Place place)
      implements Statement {}

  /** A block whose text goes through a filter. */
  record FilterBlock(String filter, Expression.Passed passed, List<Statement> body, Place place)
      implements Statement {}

  /** The first case that equals the value, else the last block. */
  record Switch(Expression value, List<Branch> cases, List<Statement> otherwise)
      implements Statement {}
}
