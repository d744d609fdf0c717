package io.meshport.contract.model.export.page;

import io.meshport.contract.model.export.ExportNotes;
import io.meshport.contract.model.export.Field;
import io.meshport.contract.model.export.Rules;
import io.meshport.contract.model.export.Table;
import io.meshport.contract.model.export.Threshold;
import io.meshport.contract.model.standard.OdcsQuality;
import io.meshport.contract.model.standard.OdcsRelationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The part of a page about one schema object: its columns, nested ones by path, and its rules. */
final class MarkdownTable {
  private final MarkdownText page;
  private final ExportNotes notes;
  private final List<List<String>> rules = new ArrayList<>();

  MarkdownTable(MarkdownText page, ExportNotes notes) {
    this.page = page;
    this.notes = notes;
  }

  void write(Table table) {
    page.heading(2, table.name());
    page.paragraph("", table.object().description());
    if (!table.physicalName().equals(table.name())) {
      page.paragraph("Stands as", table.physicalName());
    }
    page.paragraph("One row is", table.object().dataGranularityDescription());
    table.object().relationships().forEach(this::relationship);
    page.gap();
    addRules(table.name(), table.object().quality());
    if (!table.fields().isEmpty()) {
      page.header("Column", "Type", "Required", "Key", "Classification", "Description");
      table.fields().forEach(field -> column(field, field.name()));
    }
    if (!rules.isEmpty()) {
      page.heading(3, "Quality");
      page.header("About", "Rule", "Expectation", "Severity");
      rules.forEach(page::row);
    }
    if (!table.object().customProperties().isEmpty()) {
      notes.add(table.pointer() + "/customProperties", "The page has no place for these");
    }
  }

  private void relationship(OdcsRelationship relationship) {
    page.point(
        "Refers from "
            + MarkdownText.words(String.join(", ", relationship.from()))
            + " to "
            + MarkdownText.words(String.join(", ", relationship.to())));
  }

  private void column(Field field, String path) {
    String type = MarkdownText.words(field.type());
    String physical = MarkdownText.words(field.physicalType());
    page.row(
        List.of(
            MarkdownText.words(path),
            type + (physical.isEmpty() ? "" : (type.isEmpty() ? "" : " / ") + physical),
            field.isRequired() ? "yes" : "",
            key(field),
            MarkdownText.words(field.property().classification()),
            description(field)));
    addRules(path, field.property().quality());
    field.fields().forEach(nested -> column(nested, path + "." + nested.name()));
    field.items().ifPresent(items -> column(items, path + "[]"));
  }

  private static String key(Field field) {
    List<String> words = new ArrayList<>();
    if (field.isKey()) {
      words.add("primary");
    } else if (field.isUnique()) {
      words.add("unique");
    }
    field
        .property()
        .relationships()
        .forEach(to -> words.add("to " + MarkdownText.words(String.join(", ", to.to()))));
    return String.join(", ", words);
  }

  private static String description(Field field) {
    String limits =
        field.limits().entrySet().stream()
            .map(limit -> limit.getKey() + " " + limit.getValue().asText())
            .collect(Collectors.joining(", "));
    String words = MarkdownText.words(field.description());
    return limits.isEmpty()
        ? words
        : words + (words.isEmpty() ? "" : " ") + "(" + MarkdownText.words(limits) + ")";
  }

  private void addRules(String about, List<OdcsQuality> given) {
    for (OdcsQuality rule : given) {
      String name = rule.name() == null ? rule.description() : rule.name();
      rules.add(
          List.of(
              MarkdownText.words(about),
              MarkdownText.words(name == null ? Threshold.metric(rule) : name),
              MarkdownText.words(expectation(rule)),
              MarkdownText.words(rule.severity())));
    }
  }

  private static String expectation(OdcsQuality rule) {
    List<String> words = new ArrayList<>();
    words.add(Threshold.metric(rule));
    Threshold.of(rule).ifPresent(threshold -> words.add(threshold.text()));
    words.add(Rules.isPercent(rule) ? "percent" : "");
    words.add(rule.arguments() == null ? "" : rule.arguments().toString());
    words.add(Objects.requireNonNullElse(rule.query(), ""));
    words.add(Objects.requireNonNullElse(rule.engine(), ""));
    return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
  }
}
