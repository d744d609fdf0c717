package io.meshport.contract.model.imports.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.Values;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands the plain kinds of CHECK: a list of values, limits of a number or date, the length of
 * a text, all joined by AND. Any other becomes a SQL rule that counts the rows that break it.
 */
final class CheckReader {
  private static final Map<String, String> BOUNDS =
      Map.of(
          ">=", "minimum",
          ">", "exclusiveMinimum",
          "<=", "maximum",
          "<", "exclusiveMaximum");

  private static final Map<String, String> MIRRORED =
      Map.of(">=", "<=", ">", "<", "<=", ">=", "<", ">");

  private static final Set<String> LENGTHS =
      Set.of("LENGTH", "LEN", "CHAR_LENGTH", "CHARACTER_LENGTH");

  private static final Set<String> REST_OF_CAST =
      Set.of("VARYING", "PRECISION", "WITHOUT", "WITH", "TIME", "ZONE");

  private final Script script;
  private final ElementDraft table;

  CheckReader(Script script, ElementDraft table) {
    this.script = script;
    this.table = table;
  }

  /** Writes what the condition says; a name of the constraint goes with a rule. */
  void apply(List<Token> condition, String name) {
    List<Runnable> meaning = new ArrayList<>();
    Tokens rest = script.tokens().of(bare(condition));
    boolean understood = !condition.isEmpty();
    boolean more = understood;
    while (understood && more) {
      understood = term(rest, meaning);
      more = rest.accept("AND");
    }
    if (understood && rest.atEnd()) {
      meaning.forEach(Runnable::run);
    } else {
      countBreaches(script.tokens().written(condition), name);
    }
  }

  private void countBreaches(String condition, String name) {
    ObjectNode rule = table.rule();
    if (!name.isEmpty()) {
      rule.put("name", name);
    }
    rule.put("type", "sql")
        .put("dimension", "conformity")
        .put("query", "SELECT COUNT(*) FROM ${table} WHERE NOT (" + condition + ")")
        .put("mustBe", 0);
    table.hint("CHECK (" + TableReader.clipped(condition) + ") became a SQL rule");
  }

  /**
   * Without casts and parentheses: among comparisons that AND joins they change nothing, and where
   * they would, the rest is not understood.
   */
  private static List<Token> bare(List<Token> tokens) {
    List<Token> bare = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isSign("::")) {
        i = endOfCast(tokens, i + 1);
      } else if (!tokens.get(i).isSign("(") && !tokens.get(i).isSign(")")) {
        bare.add(tokens.get(i));
      }
    }
    return bare;
  }

  /** Index of the last token of the type that begins here. */
  private static int endOfCast(List<Token> tokens, int start) {
    int i = start;
    while (i + 1 < tokens.size() && isRestOfCast(tokens, i + 1)) {
      i++;
    }
    return i;
  }

  private static boolean isRestOfCast(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return REST_OF_CAST.stream().anyMatch(token::isWord)
        || closes(tokens, i, "[", "]")
        || (token.isSign("(") && isParameter(tokens, i + 1))
        || (isParameter(tokens, i) && tokens.get(i - 1).isSign("("))
        || (token.isSign(")") && isParameter(tokens, i - 1));
  }

  /** Whether an empty pair of brackets begins or ends here. */
  private static boolean closes(List<Token> tokens, int i, String open, String close) {
    boolean begins =
        tokens.get(i).isSign(open) && i + 1 < tokens.size() && tokens.get(i + 1).isSign(close);
    return begins || (tokens.get(i).isSign(close) && tokens.get(i - 1).isSign(open));
  }

  private static boolean isParameter(List<Token> tokens, int i) {
    return i < tokens.size() && tokens.get(i).kind() == Token.Kind.NUMBER;
  }

  private boolean term(Tokens tokens, List<Runnable> meaning) {
    if (tokens.peek().isName() && isLength(tokens)) {
      return length(tokens, meaning);
    }
    ElementDraft column =
        tokens.peek().isName() ? script.findColumn(table, tokens.peek().text()) : null;
    if (column == null) {
      return mirrored(tokens, meaning);
    }
    tokens.next();
    if (tokens.accept("IN")) {
      return values(tokens, column, meaning);
    }
    if (tokens.accept("BETWEEN")) {
      return bound(">=", literal(tokens), column, meaning)
          && tokens.accept("AND")
          && bound("<=", literal(tokens), column, meaning);
    }
    if (tokens.accept("IS", "NOT", "NULL")) {
      meaning.add(() -> column.flag("required", true));
      return true;
    }
    return compared(tokens, column, meaning);
  }

  private boolean compared(Tokens tokens, ElementDraft column, List<Runnable> meaning) {
    String sign = tokens.next().text();
    if (!sign.equals("=")) {
      return bound(sign, literal(tokens), column, meaning);
    }
    // The form in which PostgreSQL gives out a list of values again.
    return tokens.accept("ANY", "ARRAY")
        && tokens.acceptSign("[")
        && values(tokens, column, meaning)
        && tokens.acceptSign("]");
  }

  private static boolean values(Tokens tokens, ElementDraft column, List<Runnable> meaning) {
    List<JsonNode> values = new ArrayList<>();
    do {
      JsonNode value = literal(tokens);
      if (value == null) {
        return false;
      }
      values.add(value);
    } while (tokens.acceptSign(","));
    meaning.add(() -> column.allow(values));
    return true;
  }

  private boolean mirrored(Tokens tokens, List<Runnable> meaning) {
    JsonNode value = literal(tokens);
    String sign = MIRRORED.get(tokens.next().text());
    ElementDraft column = script.findColumn(table, tokens.next().text());
    return sign != null && column != null && bound(sign, value, column, meaning);
  }

  private static boolean bound(
      String sign, @Nullable JsonNode value, ElementDraft column, List<Runnable> meaning) {
    String option = BOUNDS.get(sign);
    if (option == null || value == null || !fits(value, column)) {
      return false;
    }
    meaning.add(() -> column.option(option, value));
    return true;
  }

  private static boolean fits(JsonNode limit, ElementDraft column) {
    return switch (column.logicalType()) {
      case "integer", "number" -> limit.isNumber();
      case "date", "time", "timestamp" -> limit.isTextual();
      default -> false;
    };
  }

  private boolean isLength(Tokens tokens) {
    return LENGTHS.stream().anyMatch(tokens::sees) && tokens.peek(1).isName();
  }

  private boolean length(Tokens tokens, List<Runnable> meaning) {
    tokens.next();
    ElementDraft column = script.findColumn(table, tokens.next().text());
    String sign = tokens.next().text();
    JsonNode value = literal(tokens);
    if (column == null
        || value == null
        || !value.canConvertToInt()
        || value.intValue() < 1
        || !column.logicalType().equals("string")) {
      return false;
    }
    return switch (sign) {
      case ">=" -> meaning.add(() -> column.option("minLength", value));
      case ">" -> meaning.add(() -> column.option("minLength", plus(value, 1)));
      case "<=" -> meaning.add(() -> column.option("maxLength", value));
      case "<" -> meaning.add(() -> column.option("maxLength", plus(value, -1)));
      default -> false;
    };
  }

  private static JsonNode plus(JsonNode value, int more) {
    return Values.number(BigDecimal.valueOf(value.intValue()).add(BigDecimal.valueOf(more)));
  }

  private static @Nullable JsonNode literal(Tokens tokens) {
    boolean negative = tokens.acceptSign("-");
    Token token = tokens.next();
    if (token.kind() == Token.Kind.TEXT && !negative) {
      return Values.textNode(token.text());
    }
    if (token.kind() != Token.Kind.NUMBER
        || !token.text().matches("[0-9]{1,18}(\\.[0-9]{1,18})?")) {
      return null;
    }
    BigDecimal number = new BigDecimal(token.text());
    return Values.number(negative ? number.negate() : number);
  }
}
