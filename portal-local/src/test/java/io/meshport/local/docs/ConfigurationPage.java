package io.meshport.local.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of the server as docs/reference/configuration.md has them. */
record ConfigurationPage(Map<String, Setting> settings, List<String> localVariables) {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(meshport\\.[a-z.]+)` \\| `([A-Z_]+)` \\| ([^|]+) \\| .+ \\|$");
  private static final Pattern LOCAL_ROW =
      Pattern.compile("(?m)^\\| `(MESHPORT_[A-Z_]+)` \\| .+ \\| .+ \\|$");

  /** One row of the page. */
  record Setting(String key, String variable, String otherwise) {

    boolean required() {
      return otherwise.equals("required");
    }
  }

  static ConfigurationPage read() {
    String page = Checkout.text("docs/reference/configuration.md");
    Map<String, Setting> settings = new TreeMap<>();
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      settings.put(row.group(1), new Setting(row.group(1), row.group(2), row.group(3).strip()));
    }
    List<String> local = LOCAL_ROW.matcher(page).results().map(match -> match.group(1)).toList();
    return new ConfigurationPage(settings, local);
  }

  List<String> variables() {
    return settings.values().stream().map(Setting::variable).sorted().toList();
  }

  static String variableOf(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }
}
