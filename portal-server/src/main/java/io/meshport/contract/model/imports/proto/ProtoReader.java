package io.meshport.contract.model.imports.proto;

import io.meshport.contract.model.imports.text.Token;
import io.meshport.contract.model.imports.text.Tokens;
import io.meshport.platform.document.MalformedDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Protobuf files of both syntaxes and of the editions. */
final class ProtoReader {
  private static final int DEEPEST = 30;
  private static final Set<String> STATEMENTS = Set.of("option", "reserved", "extensions");
  private static final Set<String> LABELS = Set.of("repeated", "optional", "required");

  private final ProtoLexer lexer;
  private final Tokens tokens;
  private final ProtoFile file = new ProtoFile();
  private String scope = "";

  ProtoReader(String source) {
    this.lexer = new ProtoLexer(source);
    this.tokens = new Tokens(lexer, source);
  }

  ProtoFile read() {
    while (!tokens.atEnd()) {
      if (!tokens.acceptSign(";")) {
        topLevel();
      }
    }
    return file;
  }

  private void topLevel() {
    Token first = tokens.expectName("a definition");
    switch (first.text()) {
      case "package" -> {
        scope = tokens.expectName("a package").text();
        tokens.expectSign(";");
      }
      case "syntax", "edition", "option" -> toSemicolon();
      case "import" -> {
        while (tokens.peek().isName()) {
          tokens.next();
        }
        file.pass("the import of " + tokens.expectText(), first.position());
        tokens.expectSign(";");
      }
      case "message" -> message(first, 0);
      case "enum" -> enumeration();
      case "service", "extend" -> {
        String name = tokens.expectName("a name").text();
        file.pass(first.text() + " " + name, first.position());
        tokens.takeGroup("{", "}");
      }
      default ->
          throw new MalformedDocument(
              "unexpected",
              "Expected a message or another definition, found '" + first.text() + "'",
              "",
              first.position());
    }
  }

  private void toSemicolon() {
    while (!tokens.acceptSign(";")) {
      if (tokens.atEnd()) {
        throw tokens.unexpected("';'");
      }
      if (tokens.seesSign("{")) {
        tokens.takeGroup("{", "}");
      } else {
        tokens.next();
      }
    }
  }

  private String qualified(String name) {
    return scope.isEmpty() ? name : scope + "." + name;
  }

  private void message(Token keyword, int depth) {
    Token name = tokens.expectName("the name of a message");
    String comment = lexer.commentBefore(keyword);
    ProtoMessage message = new ProtoMessage(qualified(name.text()), comment, keyword.position());
    file.add(message, depth == 0);
    body(message, depth);
  }

  private void body(ProtoMessage message, int depth) {
    if (depth > DEEPEST) {
      throw new MalformedDocument(
          "nested-too-deeply", "The messages nest too deeply", "", tokens.position());
    }
    String outer = scope;
    scope = message.fullName();
    Token opened = tokens.expectSign("{");
    while (!tokens.acceptSign("}")) {
      if (tokens.atEnd()) {
        throw new MalformedDocument(
            "unfinished", "The message is never closed", "", opened.position());
      }
      if (!tokens.acceptSign(";")) {
        member(message, depth);
      }
    }
    scope = outer;
  }

  private void member(ProtoMessage message, int depth) {
    Token first = tokens.expectName("a field");
    if (STATEMENTS.contains(first.text())) {
      toSemicolon();
    } else if (tokens.peek().isName() && tokens.peek(1).isSign("{")) {
      block(message, first, depth);
    } else {
      field(message, first, null, depth);
    }
  }

  private void block(ProtoMessage message, Token keyword, int depth) {
    switch (keyword.text()) {
      case "message" -> message(keyword, depth + 1);
      case "enum" -> enumeration();
      case "oneof" -> oneOf(message, depth);
      case "extend" -> {
        file.pass("extend " + tokens.next().text(), keyword.position());
        tokens.takeGroup("{", "}");
      }
      default -> throw tokens.unexpected("a field, a message or an enumeration");
    }
  }

  private void oneOf(ProtoMessage message, int depth) {
    String name = tokens.next().text();
    tokens.expectSign("{");
    while (!tokens.acceptSign("}")) {
      Token first = tokens.expectName("a field");
      if (first.text().equals("option")) {
        toSemicolon();
      } else {
        field(message, first, name, depth);
      }
      tokens.acceptSign(";");
    }
  }

  private void field(ProtoMessage message, Token first, @Nullable String oneOf, int depth) {
    boolean labelled = LABELS.contains(first.text()) && tokens.peek().isName();
    Token type = labelled ? tokens.next() : first;
    String label = labelled ? first.text() : "";
    String key = null;
    String typeName = type.text();
    if (typeName.equals("map") && tokens.acceptSign("<")) {
      key = tokens.expectName("the type of the keys").text();
      tokens.expectSign(",");
      typeName = tokens.expectName("the type of the values").text();
      tokens.expectSign(">");
    }
    Token name = tokens.expectName("the name of a field");
    tokens.expectSign("=");
    String number = number();
    Map<String, String> options = tokens.seesSign("[") ? options() : Map.of();
    if (typeName.equals("group")) {
      typeName = name.text();
      group(name, depth);
    } else {
      tokens.expectSign(";");
    }
    message
        .fields()
        .add(
            new ProtoMessage.Field(
                name.text(),
                number,
                typeName,
                label,
                key,
                oneOf,
                comment(first),
                options,
                name.position()));
  }

  private String number() {
    if (tokens.peek().kind() != Token.Kind.NUMBER) {
      throw tokens.unexpected("the number of the field");
    }
    return tokens.next().text();
  }

  private void group(Token name, int depth) {
    ProtoMessage group = new ProtoMessage(qualified(name.text()), "", name.position());
    file.add(group, false);
    body(group, depth + 1);
  }

  /** What stands above a field, else what stands behind its semicolon. */
  private String comment(Token first) {
    String above = lexer.commentBefore(first);
    // The comment behind is known only once the token after it was looked at.
    tokens.peek();
    return above.isEmpty() ? lexer.commentBehind(tokens.last()) : above;
  }

  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    List<Token> inside = tokens.takeGroup("[", "]");
    for (int i = 0; i + 2 < inside.size(); i++) {
      if (inside.get(i).isName() && inside.get(i + 1).isSign("=")) {
        options.put(inside.get(i).text(), inside.get(i + 2).text());
      }
    }
    return options;
  }

  private void enumeration() {
    Token name = tokens.expectName("the name of an enumeration");
    List<String> values = new ArrayList<>();
    tokens.expectSign("{");
    while (!tokens.acceptSign("}")) {
      Token first = tokens.expectName("a value");
      boolean isValue = tokens.seesSign("=");
      toSemicolon();
      if (isValue) {
        values.add(first.text());
      }
    }
    file.add(qualified(name.text()), values);
  }
}
