package io.meshport.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReferencePagesTest {

  private static final String SERVER = "portal-server/src/main/java/io/meshport";

  @Test
  void everyProblemStandsOnItsPageWithItsStatus() {
    Map<String, String> ofTheCode = new TreeMap<>();
    Matcher constant =
        Pattern.compile("(?m)^ {2}([A-Z_]+)\\((\\d{3}), \"")
            .matcher(Checkout.text(SERVER + "/platform/problem/ProblemType.java"));
    while (constant.find()) {
      String name = constant.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
      ofTheCode.put("/problems/" + name, constant.group(2));
    }
    Map<String, String> ofThePage = new TreeMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(/problems/[a-z-]+)` \\| (\\d{3}) \\| .+ \\|$")
            .matcher(Checkout.text("docs/reference/problems.md"));
    while (row.find()) {
      ofThePage.put(row.group(1), row.group(2));
    }

    assertThat(ofThePage).isNotEmpty().isEqualTo(ofTheCode);
  }

  @Test
  void everyEventStandsOnItsPage() {
    Set<String> ofTheCode = new TreeSet<>();
    for (Path source : Checkout.files(SERVER, ".java")) {
      String text = Checkout.text(source);
      ofTheCode.addAll(
          Checkout.matches(
              "\"((?:catalog|contract|access|repository|scaffolder)\\.(?!rest\\.)[a-z-]+"
                  + "\\.[a-z-]+)\"",
              text));
      for (String beginning : Checkout.matches("return \"([a-z]+\\.[a-z-]+\\.)\" \\+ kind", text)) {
        kinds(text).forEach(kind -> ofTheCode.add(beginning + kind));
      }
    }
    Set<String> ofThePage =
        Checkout.matches(
            "(?m)^\\| `([a-z-]+\\.[a-z-]+\\.[a-z-]+)` \\| .+ \\|$",
            Checkout.text("docs/reference/events.md"));

    assertThat(ofThePage).isNotEmpty().isEqualTo(ofTheCode);
  }

  private static List<String> kinds(String source) {
    String code = source.replaceAll("(?s)/\\*.*?\\*/", "");
    String constants = Checkout.matches("(?s)enum Kind \\{(.*?)}", code).iterator().next();
    return Arrays.stream(constants.strip().split(",\\s*"))
        .map(kind -> kind.toLowerCase(Locale.ROOT))
        .toList();
  }

  @Test
  void linksBetweenPagesLeadSomewhere() {
    for (Path page : Checkout.files(".", ".md")) {
      // Pages of skeletons lead to files that are there once a template was filled in.
      if (page.toString().matches(".*/(node_modules|skeleton)/.*")) {
        continue;
      }
      for (String link :
          Checkout.matches("(?<!!)\\[[^\\]]*]\\(([^)#:\\s]+)(?:#[^)]*)?\\)", Checkout.text(page))) {
        Path parent = page.getParent();
        assertThat(parent != null && Files.exists(parent.resolve(link)))
            .as(link + " in " + page)
            .isTrue();
      }
    }
  }
}
