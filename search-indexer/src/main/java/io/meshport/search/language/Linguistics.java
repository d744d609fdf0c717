package io.meshport.search.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** Finds the words of a text: parts and wholes of identifiers, accents folded, endings removed. */
public final class Linguistics {
  private static final String ANY_FIELD = "text";

  private final Analyzer analyzer = new WordAnalyzer();

  /** The words in reading order, a compound right before its parts. */
  public List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(ANY_FIELD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String word = term.toString();
        int start = offset.startOffset();
        int end = offset.endOffset();
        boolean compound = length.getPositionLength() > 1;
        stream.incrementToken();
        words.add(new Word(word, term.toString(), start, end, compound));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** What the index keeps of a text: every word and every stem, separated by blanks. */
  public String indexed(String text) {
    List<String> terms = new ArrayList<>();
    for (Word word : words(text)) {
      terms.add(word.text());
      if (!word.stem().equals(word.text())) {
        terms.add(word.stem());
      }
    }
    return String.join(" ", terms);
  }

  /** The letters and digits of a name, so that "Customer Churn" equals "customer-churn". */
  public String key(String name) {
    StringBuilder key = new StringBuilder();
    for (Word word : words(name)) {
      if (!word.compound()) {
        key.append(word.text());
      }
    }
    return key.toString();
  }

  Set<String> stems(String text) {
    Set<String> stems = new LinkedHashSet<>();
    for (Word word : words(text)) {
      stems.add(word.stem());
    }
    return stems;
  }
}
