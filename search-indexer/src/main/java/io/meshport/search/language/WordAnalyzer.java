package io.meshport.search.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;

/**
 * The chain from text to words. Every word leaves it twice: as it stands, then stemmed.
 *
 * <p>The stemmer is the careful one (KStem): it knows that a customer is nothing custom, which
 * Porter's does not. It keeps some plurals for which its dictionary has a meaning of their own
 * ("orders"); the plural stemmer after it takes those.
 */
final class WordAnalyzer extends Analyzer {
  static final int LONGEST_WORD = 64;

  private static final byte[] DELIMITERS = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;

  private static final int PARTS_AND_WHOLE =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.CATENATE_ALL
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = new WhitespaceTokenizer();
    TokenStream words = new ComposingFilter(tokenizer);
    words = new WordDelimiterGraphFilter(words, true, DELIMITERS, PARTS_AND_WHOLE, null);
    words = new LowerCaseFilter(words);
    words = new ASCIIFoldingFilter(words);
    words = new LengthFilter(words, 1, LONGEST_WORD);
    words = new KStemFilter(new KeywordRepeatFilter(words));
    words = new EnglishMinimalStemFilter(words);
    return new TokenStreamComponents(tokenizer, words);
  }
}
