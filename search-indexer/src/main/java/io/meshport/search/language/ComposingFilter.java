package io.meshport.search.language;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Gives letters that Unicode can write in several ways one way, so that they compare equal. */
final class ComposingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  ComposingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!Normalizer.isNormalized(term, Normalizer.Form.NFKC)) {
      String composed = Normalizer.normalize(term, Normalizer.Form.NFKC);
      term.setEmpty().append(composed);
    }
    return true;
  }
}
