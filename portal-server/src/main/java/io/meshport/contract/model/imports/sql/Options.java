package io.meshport.contract.model.imports.sql;

import io.meshport.contract.model.imports.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of BigQuery: {@code OPTIONS(description = 'Orders', labels = [('team', 'a')])}. */
final class Options {
  private Options() {}

  /** The description among them. */
  static @Nullable String description(List<Token> options) {
    for (int i = 0; i + 2 < options.size(); i++) {
      if (options.get(i).isWord("description")
          && options.get(i + 1).isSign("=")
          && options.get(i + 2).kind() == Token.Kind.TEXT) {
        return options.get(i + 2).text();
      }
    }
    return null;
  }

  /** Whether there is more than a description. */
  static boolean sayMore(List<Token> options) {
    return options.stream().filter(option -> option.isSign("=")).count() > 1
        || (!options.isEmpty() && description(options) == null);
  }
}
