package io.meshport.search.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshport.search.SearchDocument;
import io.meshport.search.SearchDocument.Column;
import io.meshport.search.SearchDocument.Port;
import io.meshport.search.language.Linguistics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lays a product out in the fields of the index. */
final class DocumentFields {
  private final Linguistics linguistics;
  private final ObjectMapper json = new ObjectMapper();

  DocumentFields(Linguistics linguistics) {
    this.linguistics = linguistics;
  }

  byte[] json(SearchDocument document) {
    try {
      return json.writeValueAsBytes(fields(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A document of plain texts can always be written", e);
    }
  }

  Map<String, Object> fields(SearchDocument document) {
    Map<String, Object> fields = new LinkedHashMap<>();
    addOriginals(document, fields);
    addTerms(document, fields);
    return fields;
  }

  private static void addOriginals(SearchDocument document, Map<String, Object> fields) {
    fields.put("id", document.id().toString());
    fields.put("domain", document.domain());
    fields.put("name", document.name());
    fields.put("title", document.title());
    fields.put("description", document.description());
    fields.put("purpose", document.purpose());
    fields.put("tags", document.tags());
    fields.put("lifecycle", document.visibility().lifecycle());
    fields.put("open", document.visibility().open());
    fields.put("technologies", distinct(document.ports(), Port::technology));
    fields.put("classifications", distinct(document.columns(), Column::classification));
    fields.put("ports", distinct(document.ports(), Port::name));
    fields.put("contracts", document.contracts());
    fields.put("columnCount", document.columns().size());
    fields.put("updatedAt", document.updatedAt().toString());
  }

  private void addTerms(SearchDocument document, Map<String, Object> fields) {
    String address = document.domain() + " " + document.name();
    fields.put("nameKeys", List.of(linguistics.key(document.name()), linguistics.key(address)));
    fields.put("titleKey", linguistics.key(document.title()));
    fields.put(TermField.NAME.path(), linguistics.indexed(document.name()));
    fields.put(TermField.TITLE.path(), linguistics.indexed(document.title()));
    fields.put(TermField.TAGS.path(), indexed(document.tags()));
    fields.put(
        TermField.COLUMNS.path(),
        document.columns().stream()
            .map(column -> ColumnTerms.of(column.name(), linguistics))
            .toList());
    fields.put(TermField.TEXT.path(), indexed(texts(document)));
    fields.put(TermField.RELATED.path(), indexed(related(document)));
  }

  private static List<String> texts(SearchDocument document) {
    List<String> texts = new ArrayList<>(List.of(document.description(), document.purpose()));
    document.columns().forEach(column -> texts.add(column.description()));
    return texts;
  }

  private static List<String> related(SearchDocument document) {
    List<String> related = new ArrayList<>(List.of(document.domain()));
    document.ports().forEach(port -> related.addAll(List.of(port.name(), port.title())));
    related.addAll(distinct(document.ports(), Port::technology));
    related.addAll(distinct(document.columns(), Column::classification));
    related.addAll(document.contracts());
    return related;
  }

  private List<String> indexed(List<String> texts) {
    return texts.stream().map(linguistics::indexed).filter(terms -> !terms.isEmpty()).toList();
  }

  private static <T> List<String> distinct(List<T> things, Function<T, String> property) {
    Stream<String> values = things.stream().map(property);
    return values.filter(value -> !value.isBlank()).distinct().sorted().toList();
  }
}
