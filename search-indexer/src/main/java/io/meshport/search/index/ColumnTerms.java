package io.meshport.search.index;

import io.meshport.search.language.Highlighter;
import io.meshport.search.language.Linguistics;

/**
 * The line that stands for one column in the index: its name as it is written, then its words. So a
 * line found by any of its words tells the column's name.
 */
public final class ColumnTerms {
  private static final char NO_BREAK_SPACE = '\u00A0';

  private ColumnTerms() {}

  static String of(String column, Linguistics linguistics) {
    String name = Highlighter.withoutMarks(column).replaceAll("\\s", "" + NO_BREAK_SPACE);
    return name + " " + linguistics.indexed(column);
  }

  /** The column's name from a line, which may hold marks of the cluster's highlighter. */
  public static String nameIn(String line) {
    String clean = Highlighter.withoutMarks(line).strip();
    int end = clean.indexOf(' ');
    return (end < 0 ? clean : clean.substring(0, end)).replace(NO_BREAK_SPACE, ' ');
  }
}
