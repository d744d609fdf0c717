package io.meshport.scaffolder.library;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The repository that a template makes of a set of values.
 *
 * @param template the template
 * @param set name of the values
 * @param values what was entered
 * @param files the files by their paths
 */
record Product(LibraryTemplate template, String set, ObjectNode values, Map<String, String> files) {

  static Product of(LibraryTemplate template, String set, ObjectNode values) {
    return new Product(template, set, values, template.render(values));
  }

  @Override
  public String toString() {
    return template.name() + " of " + set;
  }

  /** A folder of its own. */
  String path() {
    return template.name() + "/" + set;
  }

  String file(String path) {
    String text = files.get(path);
    if (text == null) {
      throw new AssertionError(this + " has no " + path + ", only " + files.keySet());
    }
    return text;
  }

  Map<String, String> files(Predicate<String> wanted) {
    Map<String, String> found = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (wanted.test(path)) {
            found.put(path, text);
          }
        });
    return found;
  }

  Map<String, String> ending(String... endings) {
    return files(
        path -> {
          for (String ending : endings) {
            if (path.endsWith(ending)) {
              return true;
            }
          }
          return false;
        });
  }

  String contract() {
    return file("contracts/" + port() + ".odcs.yaml");
  }

  String port() {
    return values.get("port").asText();
  }

  /** The columns that were entered. */
  JsonNode columns() {
    return values.get("columns");
  }
}
