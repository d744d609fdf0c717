package io.meshport.contract.model.export.page;

import io.meshport.contract.model.export.Texts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes Markdown in which the words of a contract are words: nothing in them makes a link, a table
 * cell, a heading or HTML.
 */
final class MarkdownText {
  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*\\[\\]#!|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");
  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])(?= |$)");
  private static final Pattern BULLET = Pattern.compile("^[-=+]");
  private static final Pattern LINK =
      Pattern.compile("(?i)(https?://|mailto:)[^\\s<>\"'`\\\\|{}^]+");

  private final StringBuilder text = new StringBuilder();

  /** Words on one line, as they are. */
  static String words(@Nullable String said) {
    String line = SPECIAL.matcher(Texts.line(said)).replaceAll(match -> "\\\\\\" + match.group());
    return line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        // A bare address would become a link in most renderers.
        .replace("://", ":&#47;/");
  }

  /** Words at the start of a line, where some signs would begin a list or a heading. */
  private static String opening(@Nullable String said) {
    String words = BULLET.matcher(words(said)).replaceFirst("\\\\$0");
    return NUMBERED.matcher(words).replaceFirst("$1\\\\$2");
  }

  /** A link if the address is one that browsers may follow, else its words. */
  static String link(@Nullable String label, @Nullable String address) {
    String target = Texts.line(address);
    String name = words(label == null || label.isBlank() ? target : label);
    if (!LINK.matcher(target).matches()) {
      return target.isEmpty() ? name : name + " (" + words(target) + ")";
    }
    return "[" + name + "](<" + target + ">)";
  }

  void heading(int level, @Nullable String words) {
    text.append("\n").append("#".repeat(level)).append(" ").append(words(words)).append("\n\n");
  }

  /** A paragraph of words; nothing when there are none. */
  void paragraph(String label, @Nullable String said) {
    if (said != null && !said.isBlank()) {
      text.append(label.isEmpty() ? "" : "**" + label + ":** ")
          .append(label.isEmpty() ? opening(said) : words(said))
          .append("\n\n");
    }
  }

  /** A row of cells that are Markdown already. */
  void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** The first row of a table, and the line below it. */
  void header(String... titles) {
    row(List.of(titles));
    text.append("|").append("---|".repeat(titles.length)).append("\n");
  }

  /** A point of a list that is Markdown already. */
  void point(String markdown) {
    text.append("- ").append(markdown).append("\n");
  }

  void gap() {
    text.append("\n");
  }

  @Override
  public String toString() {
    return text.toString().strip().replaceAll("\n{3,}", "\n\n") + "\n";
  }
}
