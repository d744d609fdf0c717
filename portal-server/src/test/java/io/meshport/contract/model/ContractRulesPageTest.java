package io.meshport.contract.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of the contract rules to the code: the same names, the same levels. */
class ContractRulesPageTest {
  private static final Path PAGE = Path.of("../docs/reference/contract-rules.md");
  // Some rules are those of every document, whatever it says.
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java/io/meshport/contract/model"),
          Path.of("src/main/java/io/meshport/platform/document"));

  private static final Pattern USE =
      Pattern.compile(
          "\\b(error|warning|hint|refusal|MalformedDocument|text|distinct|addressable)\\(\\s*(?:(?:\"id\"|\"name\"|model\\.\\w+\\(\\),"
              + " \"[^\"]+\"),\\s*)?\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z0-9-]+)` \\| ([a-z, ]+) \\| .+ \\|");

  private static final Map<String, String> LEVELS =
      Map.of("warning", "warning", "hint", "hint", "distinct", "warning");

  @Test
  void thePageNamesEveryRuleWithItsLevels() throws IOException {
    Map<String, Set<String>> page = new TreeMap<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        page.put(row.group(1), new TreeSet<>(List.of(row.group(2).split(", ", -1))));
      }
    }

    assertThat(page).isEqualTo(code());
  }

  /** Imports have notes instead of rules: they end in a document that the rules are for. */
  private static boolean hasRules(Path path) {
    return path.toString().endsWith(".java") && !path.toString().contains("/imports/");
  }

  private static Map<String, Set<String>> code() throws IOException {
    Map<String, Set<String>> rules = new TreeMap<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(ContractRulesPageTest::hasRules).toList()) {
          collect(Files.readString(file), rules);
        }
      }
    }
    return rules;
  }

  private static void collect(String source, Map<String, Set<String>> rules) {
    Matcher use = USE.matcher(source);
    while (use.find()) {
      String level = LEVELS.getOrDefault(use.group(1), "error");
      rules.computeIfAbsent(use.group(2), rule -> new TreeSet<>()).add(level);
    }
  }
}
