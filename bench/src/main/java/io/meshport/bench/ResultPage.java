package io.meshport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was found, as it stays in {@code bench/results}.
 *
 * @param name of the page
 * @param question what was measured and against what
 * @param conditions a sentence without its full stop
 * @param command how to find it again
 */
record ResultPage(
    String name, String question, String conditions, String command, ResultTable table) {

  /** Keeps the page in a checkout; the answer is its text. */
  String write(Path checkout) throws IOException {
    Path results = Files.createDirectories(checkout.resolve("bench/results"));
    String text = text();
    Files.writeString(results.resolve(name + ".md"), text);
    return text;
  }

  private String text() {
    return """
    # %s

    %s

    %s; make it anew with `%s`.

    %s
    """
        .formatted(name, question, conditions, command, table);
  }
}
