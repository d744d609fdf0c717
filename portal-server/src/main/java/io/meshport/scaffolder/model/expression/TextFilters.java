package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** The filters that make texts of texts. */
final class TextFilters {
  private static final int MOST_PADDING = 10_000;

  static final Map<String, Filter> ALL =
      Map.ofEntries(
          Map.entry("upper", onTexts("upper", text -> text.toUpperCase(Locale.ROOT))),
          Map.entry("lower", onTexts("lower", text -> text.toLowerCase(Locale.ROOT))),
          Map.entry("capitalize", onTexts("capitalize", TextFilters::capitalized)),
          Map.entry("title", onTexts("title", TextFilters::titled)),
          Map.entry("trim", onTexts("trim", String::strip)),
          Map.entry("nl2br", onTexts("nl2br", text -> text.replaceAll("\r\n|\n", "<br />\n"))),
          Map.entry("striptags", TextFilters::stripped),
          Map.entry("center", TextFilters::centered),
          Map.entry("indent", TextFilters::indented),
          Map.entry("replace", TextFilters::replaced),
          Map.entry("truncate", TextFilters::truncated),
          Map.entry("urlencode", TextFilters::urlEncoded),
          Map.entry("urlize", TextFilters::linked),
          Map.entry("escape", (value, a, site) -> escaped(site.written(value))),
          Map.entry("e", (value, a, site) -> escaped(site.written(value))),
          Map.entry("forceescape", (value, a, site) -> escaped(site.written(value))),
          Map.entry("safe", (value, a, site) -> site.written(value)),
          Map.entry("string", (value, a, site) -> site.text(value)),
          Map.entry("wordcount", TextFilters::words));

  /** What is done to a text. */
  private interface Change {
    String of(String text);
  }

  private TextFilters() {}

  private static Filter onTexts(String name, Change change) {
    return (value, arguments, site) -> site.made(change.of(site.textOnly(value, name)));
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT)
            + text.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String titled(String text) {
    StringJoiner words = new StringJoiner(" ");
    for (String word : text.split(" ", -1)) {
      words.add(capitalized(word));
    }
    return words.toString();
  }

  private static Object stripped(Object value, Arguments arguments, Site site) {
    StringBuilder kept = new StringBuilder();
    boolean inTag = false;
    String text = site.textOnly(value, "striptags");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inTag |= c == '<' && text.indexOf('>', i) > 0;
      if (!inTag) {
        kept.append(c);
      }
      inTag &= c != '>';
    }
    String lines = kept.toString();
    return site.made(
        arguments.isTrue(0, "preserve_linebreaks")
            ? lines.strip()
            : lines.replaceAll("\\s+", " ").strip());
  }

  private static Object centered(Object value, Arguments arguments, Site site) {
    String text = site.textOnly(value, "center");
    int width = Math.min(arguments.whole(0, "width", 80), MOST_PADDING);
    int spaces = Math.max(0, width - text.length());
    int before = spaces / 2;
    return site.made(" ".repeat(before) + text + " ".repeat(spaces - before));
  }

  private static Object indented(Object value, Arguments arguments, Site site) {
    String text = site.textOnly(value, "indent");
    String blanks = " ".repeat(Math.max(0, Math.min(arguments.whole(0, "width", 4), 200)));
    String[] lines = text.split("\n", -1);
    StringJoiner joined = new StringJoiner("\n");
    for (int i = 0; i < lines.length; i++) {
      joined.add(i > 0 || arguments.isTrue(1, "indentfirst") ? blanks + lines[i] : lines[i]);
    }
    return site.made(joined.toString());
  }

  /** All of them, or the first few. */
  private static Object replaced(Object value, Arguments arguments, Site site) {
    String text = site.written(value);
    String old = site.text(arguments.get(0, "old"));
    String fresh = site.written(arguments.get(1, "new"));
    int most = arguments.whole(2, "count", Integer.MAX_VALUE);
    if (old.isEmpty() || most < 1) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    int from = 0;
    int at = text.indexOf(old);
    for (int done = 0; at >= 0 && done < most; done++) {
      site.budget().make(at - from + fresh.length(), site.place());
      result.append(text, from, at).append(fresh);
      from = at + old.length();
      at = text.indexOf(old, from);
    }
    return result.append(text, from, text.length()).toString();
  }

  private static Object truncated(Object value, Arguments arguments, Site site) {
    String text = site.textOnly(value, "truncate");
    int length = arguments.whole(0, "length", 255);
    if (text.length() <= length || length < 0) {
      return text;
    }
    String cut = text.substring(0, length);
    int lastBlank = cut.lastIndexOf(' ');
    if (!arguments.isTrue(1, "killwords") && lastBlank >= 0) {
      cut = cut.substring(0, lastBlank);
    }
    return site.made(cut + arguments.text(2, "end", "..."));
  }

  private static Object urlEncoded(Object value, Arguments arguments, Site site) {
    site.weigh(value);
    if (value instanceof String text) {
      return site.made(encoded(text));
    }
    List<String> pairs = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, entry) -> pairs.add(encoded(key.toString()) + "=" + encoded(Values.text(entry))));
    } else {
      for (Object entry : site.entries(value, "urlencode")) {
        List<Object> pair = site.entries(entry, "urlencode");
        if (pair.size() != 2) {
          throw site.failure("urlencode takes pairs");
        }
        pairs.add(encoded(Values.text(pair.get(0))) + "=" + encoded(Values.text(pair.get(1))));
      }
    }
    return site.made(String.join("&", pairs));
  }

  /** As encodeURIComponent does it. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%21", "!")
        .replace("%27", "'")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("%7E", "~");
  }

  private static Object linked(Object value, Arguments arguments, Site site) {
    StringJoiner words = new StringJoiner(" ");
    for (String word : site.textOnly(value, "urlize").split(" ", -1)) {
      boolean address = word.matches("https?://\\S+");
      words.add(address ? "<a href=\"" + escaped(word) + "\">" + escaped(word) + "</a>" : word);
    }
    return site.made(words.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("`", "&#96;");
  }

  private static Object words(Object value, Arguments arguments, Site site) {
    String text = site.textOnly(value, "wordcount").strip();
    return text.isEmpty() ? Nothing.NULL : (double) text.split("\\s+", -1).length;
  }
}
