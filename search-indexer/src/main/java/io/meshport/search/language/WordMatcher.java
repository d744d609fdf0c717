package io.meshport.search.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Says of a word in a text whether it is why the text was found. */
final class WordMatcher {
  private final Set<String> stems = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<CharacterRunAutomaton> lookalikes = new ArrayList<>();

  WordMatcher(QueryWords query, boolean tolerant) {
    for (QueryWord word : query.words()) {
      add(word, tolerant);
      word.parts().forEach(part -> add(part, tolerant));
    }
  }

  boolean matches(Word candidate) {
    return stems.contains(candidate.stem())
        || stems.contains(candidate.text())
        || beginsAsWanted(candidate)
        || lookalikes.stream().anyMatch(like -> like.run(candidate.text()));
  }

  /** Not asked of compounds: their first part matches, and only that part shall be marked. */
  private boolean beginsAsWanted(Word candidate) {
    return !candidate.compound() && prefixes.stream().anyMatch(candidate.text()::startsWith);
  }

  private void add(QueryWord wanted, boolean tolerant) {
    String text = wanted.word().text();
    stems.add(text);
    stems.add(wanted.word().stem());
    stems.addAll(wanted.synonyms());
    if (wanted.unfinished()) {
      prefixes.add(text);
    }
    int edits = TypoTolerance.editsFor(text);
    if (tolerant && edits > 0) {
      String sure = text.substring(0, TypoTolerance.SURE_PREFIX);
      String rest = text.substring(TypoTolerance.SURE_PREFIX);
      LevenshteinAutomata automata = new LevenshteinAutomata(rest, true);
      lookalikes.add(new CharacterRunAutomaton(automata.toAutomaton(edits, sure)));
    }
  }
}
