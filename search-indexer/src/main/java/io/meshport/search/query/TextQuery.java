package io.meshport.search.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import io.meshport.search.index.TermField;
import io.meshport.search.language.QueryWord;
import io.meshport.search.language.QueryWords;
import io.meshport.search.language.TypoTolerance;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns typed words into a query made of single terms, so that nothing typed is ever read as query
 * syntax.
 *
 * <p>A word counts what the best field says in which it is found, less when it is found only by its
 * stem, a synonym, as a beginning, or with a typo. How often it occurs, and how rare it is, decide
 * only between equals.
 */
final class TextQuery {
  private static final float STEM = 0.95f;
  private static final float SYNONYM = 0.45f;
  private static final float BEGINNING = 0.45f;
  private static final float TYPO = 0.35f;
  private static final float PARTS = 0.9f;
  private static final float SAME_NAME = 200;
  private static final float SAME_TITLE = 100;
  private static final double TIE_BREAKER = 0.05;
  private static final float RARITY = 0.1f;
  private static final String MOST_WORDS = "2<75%";
  private static final int MOST_EXPANSIONS = 30;

  private final QueryWords words;
  private final String key;
  private final boolean tolerant;

  /**
   * A query for these words.
   *
   * @param key the letters of the whole text, to compare with names
   * @param tolerant whether to forgive typos
   */
  TextQuery(QueryWords words, String key, boolean tolerant) {
    this.words = words;
    this.key = key;
    this.tolerant = tolerant;
  }

  Query query() {
    if (words.isEmpty()) {
      return Query.of(q -> q.matchAll(all -> all));
    }
    BoolQuery.Builder mostWords = new BoolQuery.Builder().minimumShouldMatch(MOST_WORDS);
    words.words().forEach(word -> mostWords.should(in(TermField.values(), word)));
    BoolQuery found = mostWords.build();
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.must(must -> must.bool(found))
                        .should(same("nameKeys", SAME_NAME), same("titleKey", SAME_TITLE))
                        .should(rarity())));
  }

  /** The words in the columns only; at least one of them. */
  Query columns() {
    TermField[] columns = {TermField.COLUMNS};
    List<Query> any = words.words().stream().map(word -> in(columns, word)).toList();
    return Query.of(q -> q.bool(b -> b.should(any).minimumShouldMatch("1")));
  }

  private Query same(String field, float boost) {
    return Query.of(q -> q.term(term -> term.field(field).value(key).boost(boost)));
  }

  private Query rarity() {
    List<String> stems = words.words().stream().map(word -> word.word().stem()).toList();
    List<String> fields =
        List.of(TermField.TITLE.path(), TermField.COLUMNS.path(), TermField.TEXT.path());
    return Query.of(
        q ->
            q.multiMatch(
                match ->
                    match
                        .query(String.join(" ", stems))
                        .fields(fields)
                        .type(TextQueryType.BestFields)
                        .boost(RARITY)));
  }

  private Query in(TermField[] fields, QueryWord word) {
    List<Query> ways = new ArrayList<>();
    for (TermField field : fields) {
      addWays(field, word, ways);
    }
    if (!word.parts().isEmpty()) {
      List<Query> parts = word.parts().stream().map(part -> in(fields, part)).toList();
      float each = PARTS / parts.size();
      ways.add(Query.of(q -> q.bool(b -> b.must(parts).boost(each))));
    }
    return Query.of(q -> q.disMax(best -> best.queries(ways).tieBreaker(TIE_BREAKER)));
  }

  private void addWays(TermField field, QueryWord wanted, List<Query> ways) {
    String text = wanted.word().text();
    String stem = wanted.word().stem();
    ways.add(constant(term(field, text), field.weight()));
    if (!stem.equals(text)) {
      ways.add(constant(term(field, stem), field.weight() * STEM));
    }
    for (String synonym : wanted.synonyms()) {
      ways.add(constant(term(field, synonym), field.weight() * SYNONYM));
    }
    if (wanted.unfinished()) {
      ways.add(constant(beginning(field, text), field.weight() * BEGINNING));
    }
    int edits = TypoTolerance.editsFor(text);
    if (tolerant && edits > 0) {
      ways.add(constant(alike(field, text, edits), field.weight() * TYPO));
    }
  }

  private static Query constant(Query query, float score) {
    return Query.of(q -> q.constantScore(c -> c.filter(query).boost(score)));
  }

  private static Query term(TermField field, String value) {
    return Query.of(q -> q.term(term -> term.field(field.path()).value(value)));
  }

  private static Query beginning(TermField field, String value) {
    return Query.of(q -> q.prefix(prefix -> prefix.field(field.path()).value(value)));
  }

  private static Query alike(TermField field, String value, int edits) {
    return Query.of(
        q ->
            q.fuzzy(
                fuzzy ->
                    fuzzy
                        .field(field.path())
                        .value(value)
                        .fuzziness(String.valueOf(edits))
                        .prefixLength(TypoTolerance.SURE_PREFIX)
                        .maxExpansions(MOST_EXPANSIONS)
                        .transpositions(true)));
  }
}
