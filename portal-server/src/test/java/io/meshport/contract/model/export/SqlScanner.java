package io.meshport.contract.model.export;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the statements of a text as a database does: a semicolon within quotes or comments ends
 * none. The quotes of each dialect are as its manual has them, which general parsers of SQL mix up.
 */
record SqlScanner(Pattern token) {
  private static final String COMMENT = "--[^\\n]*+";
  private static final String PLAIN_LITERAL = "'(?:[^']++|'')*+'";
  private static final String ESCAPED_LITERAL = "'(?:[^'\\\\]++|\\\\.|'')*+'";
  private static final String DOUBLE_QUOTED = "\"(?:[^\"]++|\"\")*+\"";
  private static final String BACK_QUOTED = "`(?:[^`]++|``)*+`";

  static SqlScanner of(String dialect) {
    List<String> quoted =
        switch (dialect) {
          case "POSTGRESQL" ->
              List.of("(?<![A-Za-z0-9_])E" + ESCAPED_LITERAL, PLAIN_LITERAL, DOUBLE_QUOTED);
          case "SNOWFLAKE", "REDSHIFT" -> List.of(ESCAPED_LITERAL, DOUBLE_QUOTED);
          default -> List.of(ESCAPED_LITERAL, BACK_QUOTED);
        };
    return new SqlScanner(
        Pattern.compile(
            COMMENT + "|" + String.join("|", quoted) + "|(;)|[^;'\"`-]", Pattern.DOTALL));
  }

  /** How many statements; a character that no token explains is a quote left open. */
  int statements(String sql) {
    Matcher matcher = token.matcher(sql);
    int count = 0;
    int at = 0;
    while (at < sql.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new AssertionError("Open quote at: " + sql.substring(at));
      }
      count += matcher.group(1) == null ? 0 : 1;
      at = matcher.end();
    }
    return count;
  }
}
