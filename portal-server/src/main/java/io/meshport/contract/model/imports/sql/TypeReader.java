package io.meshport.contract.model.imports.sql;

import io.meshport.contract.model.imports.ElementDraft;
import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Tokens;
import io.meshport.platform.document.MalformedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads types, nested ones too: {@code ARRAY<STRUCT<sku STRING, price NUMERIC(10,2)>>}. */
final class TypeReader {
  /** Words that make one type together with the word before them. */
  private static final Map<String, Set<String>> SECOND_WORDS =
      Map.of(
          "DOUBLE", Set.of("PRECISION"),
          "CHARACTER", Set.of("VARYING"),
          "CHAR", Set.of("VARYING"),
          "NCHAR", Set.of("VARYING"),
          "BIT", Set.of("VARYING"),
          "BINARY", Set.of("VARYING"),
          "NATIONAL", Set.of("CHARACTER", "CHAR"));

  private static final Set<String> NESTING = Set.of("STRUCT", "ROW", "OBJECT", "ARRAY", "MAP");

  private static final Set<String> SPANS =
      Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO");

  private final Tokens tokens;
  private int depth;

  TypeReader(Tokens tokens) {
    this.tokens = tokens;
  }

  SqlType read() {
    depth++;
    // Beyond this depth nothing is imported anyway, and no stack lasts for ever.
    if (depth > 2 * ElementDraft.MOST_LEVELS) {
      throw new MalformedDocument(
          "nested-too-deeply", "The type nests too deeply", "", tokens.position());
    }
    Token first = tokens.expectName("a type");
    String base = base(first);
    List<String> parameters = new ArrayList<>();
    List<SqlType> arguments = new ArrayList<>();
    List<SqlType.Field> fields = new ArrayList<>();
    if (NESTING.contains(base)) {
      inside(base.equals("ARRAY") || base.equals("MAP"), arguments, fields);
    } else {
      parameters(parameters);
    }
    String full = base + zone();
    String written = tokens.since(first);
    depth--;
    return arrays(
        new SqlType(full, parameters, arguments, fields, written, first.position()), first);
  }

  /** The words of the type; a schema before its name says nothing about it. */
  private String base(Token first) {
    String word = upper(first);
    while (tokens.acceptSign(".")) {
      word = upper(tokens.expectName("a type"));
    }
    StringBuilder base = new StringBuilder(word);
    while (SECOND_WORDS.getOrDefault(word, Set.of()).contains(upper(tokens.peek()))) {
      word = upper(tokens.next());
      base.append(' ').append(word);
    }
    while (base.toString().equals("INTERVAL") && SPANS.contains(upper(tokens.peek()))) {
      tokens.next();
    }
    return base.toString();
  }

  private static String upper(Token token) {
    return token.text().toUpperCase(Locale.ROOT);
  }

  private void parameters(List<String> parameters) {
    if (!tokens.seesSign("(")) {
      return;
    }
    for (Token token : tokens.takeGroup("(", ")")) {
      if (!token.isSign(",")) {
        parameters.add(token.text());
      }
    }
  }

  private void inside(boolean nameless, List<SqlType> arguments, List<SqlType.Field> fields) {
    String close = tokens.seesSign("<") ? ">" : ")";
    if (!tokens.acceptSign("<") && !tokens.acceptSign("(")) {
      return;
    }
    while (!tokens.seesSign(close)) {
      if (nameless) {
        arguments.add(read());
        tokens.accept("NOT", "NULL");
      } else {
        fields.add(field());
      }
      if (!tokens.acceptSign(",") && !tokens.seesSign(close)) {
        throw tokens.unexpected("',' or '" + close + "'");
      }
    }
    tokens.next();
  }

  private SqlType.Field field() {
    Token name = tokens.expectName("the name of a field");
    tokens.acceptSign(":");
    SqlType type = read();
    boolean required = tokens.accept("NOT", "NULL");
    String comment = tokens.accept("COMMENT") ? tokens.expectText() : null;
    if (tokens.accept("OPTIONS")) {
      comment = Options.description(tokens.takeGroup("(", ")"));
    }
    return new SqlType.Field(name.text(), type, comment, required);
  }

  /** TIME and TIMESTAMP say behind their precision whether they carry a zone. */
  private String zone() {
    if (tokens.accept("WITH", "TIME", "ZONE") || tokens.accept("WITH", "LOCAL", "TIME", "ZONE")) {
      return " WITH TIME ZONE";
    }
    return tokens.accept("WITHOUT", "TIME", "ZONE") ? " WITHOUT TIME ZONE" : "";
  }

  private SqlType arrays(SqlType element, Token first) {
    SqlType type = element;
    if (tokens.accept("ARRAY")) {
      type = SqlType.arrayOf(type, tokens.since(first));
    }
    for (int i = 0; i < ElementDraft.MOST_LEVELS && tokens.acceptSign("["); i++) {
      if (tokens.peek().kind() == Token.Kind.NUMBER) {
        tokens.next();
      }
      tokens.expectSign("]");
      type = SqlType.arrayOf(type, tokens.since(first));
    }
    return type;
  }
}
