package io.meshport.contract.model.imports.text;

import io.meshport.platform.document.Position;

/**
 * A word or sign of a source text.
 *
 * @param kind what it is
 * @param text what it says, without quotes and escapes
 * @param position where it begins
 * @param start index of its first character in the source
 * @param end index behind its last character
 */
public record Token(Kind kind, String text, Position position, int start, int end) {

  /** What a token can be. */
  public enum Kind {
    /** A bare word: a keyword or a name. */
    WORD,
    /** A name in quotes; it is never a keyword. */
    NAME,
    /** A text in quotes. */
    TEXT,
    /** Digits. */
    NUMBER,
    /** A sign. */
    SIGN,
    /** Nothing more follows. */
    END
  }

  /** Whether a name may stand here and does. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }

  /** Whether it is this sign. */
  public boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether it is this keyword, in whatever case. */
  public boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }
}
