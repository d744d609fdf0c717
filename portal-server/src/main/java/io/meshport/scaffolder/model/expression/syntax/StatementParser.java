package io.meshport.scaffolder.model.expression.syntax;

import io.meshport.scaffolder.model.expression.syntax.Statement.Assignment;
import io.meshport.scaffolder.model.expression.syntax.Statement.Branch;
import io.meshport.scaffolder.model.expression.syntax.Statement.Choice;
import io.meshport.scaffolder.model.expression.syntax.Statement.FilterBlock;
import io.meshport.scaffolder.model.expression.syntax.Statement.Loop;
import io.meshport.scaffolder.model.expression.syntax.Statement.Macro;
import io.meshport.scaffolder.model.expression.syntax.Statement.Output;
import io.meshport.scaffolder.model.expression.syntax.Statement.Switch;
import io.meshport.scaffolder.model.expression.syntax.Statement.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of a template into statements. */
final class StatementParser {
  private static final Set<String> LOADING =
      Set.of("include", "import", "from", "extends", "block");
  private static final int MOST_NESTED = 50;

  private final List<Piece> pieces;
  private int at;
  private int depth;

  private StatementParser(List<Piece> pieces) {
    this.pieces = pieces;
  }

  static List<Statement> parse(List<Piece> pieces) {
    StatementParser parser = new StatementParser(pieces);
    List<Statement> statements = parser.until(Set.of(), Place.START);
    return List.copyOf(statements);
  }

  /** Reads up to a statement with one of these words, which stays to be taken. */
  private List<Statement> until(Set<String> closing, Place opened) {
    if (++depth > MOST_NESTED) {
      throw TemplateFailure.syntax(opened, "Statements nest too deep");
    }
    List<Statement> statements = new ArrayList<>();
    while (at < pieces.size()) {
      Piece piece = pieces.get(at);
      if (piece.kind() == Piece.Kind.STATEMENT && closing.contains(piece.keyword())) {
        depth--;
        return statements;
      }
      at++;
      statements.add(statement(piece));
    }
    if (!closing.isEmpty()) {
      throw TemplateFailure.syntax(opened, "One of these is missing: " + sorted(closing));
    }
    depth--;
    return statements;
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }

  private Statement statement(Piece piece) {
    return switch (piece.kind()) {
      case TEXT -> new Text(piece.text());
      case EXPRESSION -> new Output(ExpressionParser.whole(piece.text(), piece.place()));
      case STATEMENT -> keyword(piece);
    };
  }

  private Statement keyword(Piece piece) {
    String keyword = piece.keyword();
    if (LOADING.contains(keyword)) {
      throw TemplateFailure.syntax(piece.place(), "Templates load no other ones: " + keyword);
    }
    return switch (keyword) {
      case "if" -> choice(piece);
      case "for" -> loop(piece);
      case "set" -> assignment(piece);
      case "macro" -> macro(piece);
      case "filter" -> filter(piece);
      case "switch" -> cases(piece);
      default ->
          throw TemplateFailure.syntax(
              piece.place(), "There is no statement '" + keyword + "' here");
    };
  }

  private Statement choice(Piece opening) {
    List<Branch> branches = new ArrayList<>();
    List<Statement> otherwise = List.of();
    Piece piece = opening;
    while (!piece.keyword().equals("endif")) {
      if (piece.keyword().equals("else")) {
        otherwise = until(Set.of("endif"), opening.place());
      } else {
        Expression condition = ExpressionParser.whole(piece.rest(), piece.place());
        branches.add(
            new Branch(
                condition, until(Set.of("elif", "elseif", "else", "endif"), opening.place())));
      }
      piece = pieces.get(at++);
    }
    return new Choice(branches, otherwise);
  }

  private Statement loop(Piece opening) {
    TokenReader tokens = tokens(opening);
    List<String> names = names(tokens);
    if (!tokens.takeWord("in")) {
      throw TemplateFailure.syntax(tokens.place(), "Here should be 'in'");
    }
    Expression over = rest(tokens);
    List<Statement> body = until(Set.of("else", "endfor"), opening.place());
    List<Statement> otherwise = List.of();
    if (pieces.get(at++).keyword().equals("else")) {
      otherwise = until(Set.of("endfor"), opening.place());
      at++;
    }
    return new Loop(names, over, body, otherwise, opening.place());
  }

  private Statement assignment(Piece opening) {
    TokenReader tokens = tokens(opening);
    List<String> names = names(tokens);
    if (tokens.takeOperator("=")) {
      return new Assignment(names, rest(tokens), List.of(), opening.place());
    }
    tokens.expectEnd();
    List<Statement> block = until(Set.of("endset"), opening.place());
    at++;
    return new Assignment(names, null, block, opening.place());
  }

  private Statement macro(Piece opening) {
    TokenReader tokens = tokens(opening);
    String name = ReservedNames.checked(tokens.takeName("the name of the macro"), opening.place());
    tokens.expect("(");
    List<String> positional = new ArrayList<>();
    Map<String, Expression> named = new LinkedHashMap<>();
    while (!tokens.takeOperator(")")) {
      String parameter = tokens.takeName("a parameter");
      if (tokens.takeOperator("=")) {
        named.put(parameter, new ExpressionParser(tokens).expression());
      } else {
        positional.add(parameter);
      }
      tokens.takeOperator(",");
    }
    tokens.expectEnd();
    List<Statement> body = until(Set.of("endmacro"), opening.place());
    at++;
    return new Macro(name, positional, named, body, opening.place());
  }

  private Statement filter(Piece opening) {
    Expression filtered = ExpressionParser.whole("'' | " + opening.rest(), opening.place());
    List<Statement> body = until(Set.of("endfilter"), opening.place());
    at++;
    if (filtered instanceof Expression.Filtered one && one.value() instanceof Expression.Literal) {
      return new FilterBlock(one.filter(), one.passed(), body, opening.place());
    }
    throw TemplateFailure.syntax(opening.place(), "A filter block names one filter");
  }

  private Statement cases(Piece opening) {
    Expression value = ExpressionParser.whole(opening.rest(), opening.place());
    Set<String> marks = Set.of("case", "default", "endswitch");
    List<Branch> cases = new ArrayList<>();
    List<Statement> otherwise = List.of();
    until(marks, opening.place());
    for (Piece piece = pieces.get(at++);
        !piece.keyword().equals("endswitch");
        piece = pieces.get(at++)) {
      @Nullable Expression wanted =
          piece.keyword().equals("case")
              ? ExpressionParser.whole(piece.rest(), piece.place())
              : null;
      List<Statement> body = until(marks, opening.place());
      if (wanted == null) {
        otherwise = body;
      } else {
        cases.add(new Branch(wanted, body));
      }
    }
    return new Switch(value, cases, otherwise);
  }

  private static TokenReader tokens(Piece piece) {
    return new TokenReader(Lexer.cut(piece.rest(), piece.place()));
  }

  private static Expression rest(TokenReader tokens) {
    Expression expression = new ExpressionParser(tokens).expression();
    tokens.expectEnd();
    return expression;
  }

  private static List<String> names(TokenReader tokens) {
    List<String> names = new ArrayList<>();
    do {
      Place place = tokens.place();
      names.add(ReservedNames.checked(tokens.takeName("a name"), place));
    } while (tokens.takeOperator(","));
    return names;
  }
}
