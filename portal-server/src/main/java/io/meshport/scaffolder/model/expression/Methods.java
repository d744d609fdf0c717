package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The methods of texts, lists and numbers that templates may call, as JavaScript has them. */
final class Methods {
  /** A method: the value it belongs to, what is passed, and where. */
  private interface Method<T> {
    Object call(T receiver, Arguments arguments, Site site);
  }

  private static final Map<String, Method<String>> OF_TEXTS =
      Map.ofEntries(
          Map.entry("toUpperCase", (text, a, site) -> site.made(text.toUpperCase(Locale.ROOT))),
          Map.entry("toLowerCase", (text, a, site) -> site.made(text.toLowerCase(Locale.ROOT))),
          Map.entry("trim", (text, a, site) -> site.made(text.strip())),
          Map.entry("trimStart", (text, a, site) -> site.made(text.stripLeading())),
          Map.entry("trimEnd", (text, a, site) -> site.made(text.stripTrailing())),
          Map.entry("toString", (text, a, site) -> text),
          Map.entry("charAt", (text, a, site) -> charAt(text, a.whole(0, "", 0))),
          Map.entry("startsWith", (text, a, site) -> text.startsWith(first(a, site))),
          Map.entry("endsWith", (text, a, site) -> text.endsWith(first(a, site))),
          Map.entry("includes", (text, a, site) -> text.contains(first(a, site))),
          Map.entry("indexOf", (text, a, site) -> (double) text.indexOf(first(a, site))),
          Map.entry("lastIndexOf", (text, a, site) -> (double) text.lastIndexOf(first(a, site))),
          Map.entry("concat", (text, a, site) -> site.made(text + texts(a, site))),
          Map.entry("split", Methods::split),
          Map.entry("replace", Methods::replace),
          Map.entry("slice", (text, a, site) -> site.made(slice(text, a))),
          Map.entry("substring", (text, a, site) -> site.made(substring(text, a))));

  private static final Map<String, Method<List<Object>>> OF_LISTS =
      Map.ofEntries(
          Map.entry("join", Methods::join),
          Map.entry("toString", (list, a, site) -> site.text(list)),
          Map.entry("includes", (list, a, site) -> indexOf(list, a.get(0, "")) >= 0),
          Map.entry("indexOf", (list, a, site) -> (double) indexOf(list, a.get(0, ""))),
          Map.entry("slice", (list, a, site) -> site.made(slice(list, a))),
          Map.entry("concat", Methods::concat),
          Map.entry("flat", Methods::flat));

  private static final Map<String, Method<Double>> OF_NUMBERS =
      Map.of("toString", (number, a, site) -> Values.text(number), "toFixed", Methods::fixed);

  private Methods() {}

  /** What the method gives; none when the value has no such method. */
  static @Nullable Object call(Object receiver, String name, Arguments arguments, Site site) {
    if (receiver instanceof String text) {
      return invoke(OF_TEXTS.get(name), text, arguments, site);
    }
    if (receiver instanceof List<?> list) {
      return invoke(OF_LISTS.get(name), site.entries(list, name), arguments, site);
    }
    return receiver instanceof Double number
        ? invoke(OF_NUMBERS.get(name), number, arguments, site)
        : null;
  }

  private static <T> @Nullable Object invoke(
      @Nullable Method<T> method, T receiver, Arguments arguments, Site site) {
    if (method == null) {
      return null;
    }
    site.weigh(receiver);
    return method.call(receiver, arguments, site);
  }

  private static String first(Arguments arguments, Site site) {
    return site.text(arguments.get(0, ""));
  }

  private static String texts(Arguments arguments, Site site) {
    return arguments.positional().stream().map(site::text).collect(Collectors.joining());
  }

  private static String charAt(String text, int index) {
    return index >= 0 && index < text.length() ? String.valueOf(text.charAt(index)) : "";
  }

  private static Object split(String text, Arguments arguments, Site site) {
    Object separator = arguments.get(0, "");
    if (separator == Nothing.UNDEFINED) {
      return List.of(text);
    }
    String between = site.text(separator);
    if (between.isEmpty()) {
      return site.made(site.entries(text, "split"));
    }
    List<Object> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(between); at >= 0; at = text.indexOf(between, from)) {
      parts.add(text.substring(from, at));
      from = at + between.length();
    }
    parts.add(text.substring(from));
    return site.made(parts);
  }

  /** A text is replaced once; patterns are not run. */
  private static Object replace(String text, Arguments arguments, Site site) {
    String old = first(arguments, site);
    int at = text.indexOf(old);
    return at < 0
        ? text
        : site.made(
            text.substring(0, at)
                + site.text(arguments.get(1, ""))
                + text.substring(at + old.length()));
  }

  private static String slice(String text, Arguments arguments) {
    int from = within(arguments.whole(0, "", 0), text.length());
    int to = within(arguments.whole(1, "", text.length()), text.length());
    return from < to ? text.substring(from, to) : "";
  }

  private static List<Object> slice(List<Object> list, Arguments arguments) {
    int from = within(arguments.whole(0, "", 0), list.size());
    int to = within(arguments.whole(1, "", list.size()), list.size());
    return from < to ? List.copyOf(list.subList(from, to)) : List.of();
  }

  private static int within(int bound, int size) {
    return Math.max(0, Math.min(size, bound < 0 ? size + bound : bound));
  }

  private static String substring(String text, Arguments arguments) {
    int one = Math.max(0, Math.min(text.length(), arguments.whole(0, "", 0)));
    int other = Math.max(0, Math.min(text.length(), arguments.whole(1, "", text.length())));
    return text.substring(Math.min(one, other), Math.max(one, other));
  }

  private static Object join(List<Object> list, Arguments arguments, Site site) {
    String between = arguments.text(0, "", ",");
    return site.made(list.stream().map(Values::written).collect(Collectors.joining(between)));
  }

  private static int indexOf(List<Object> list, Object item) {
    for (int i = 0; i < list.size(); i++) {
      if (Values.strictlyEqual(list.get(i), item)) {
        return i;
      }
    }
    return -1;
  }

  private static Object concat(List<Object> list, Arguments arguments, Site site) {
    List<Object> all = new ArrayList<>(list);
    for (Object more : arguments.positional()) {
      if (more instanceof List<?> entries) {
        all.addAll(site.entries(entries, "concat"));
      } else {
        all.add(more);
      }
    }
    return site.made(all);
  }

  private static Object flat(List<Object> list, Arguments arguments, Site site) {
    List<Object> level = list;
    int times = Math.min(arguments.whole(0, "", 1), 20);
    for (int i = 0; i < times; i++) {
      List<Object> flatter = new ArrayList<>();
      for (Object entry : level) {
        if (entry instanceof List<?> inner) {
          flatter.addAll(site.entries(inner, "flat"));
        } else {
          flatter.add(entry);
        }
      }
      level = site.made(flatter);
    }
    return level;
  }

  private static Object fixed(Double number, Arguments arguments, Site site) {
    int digits = arguments.whole(0, "", 0);
    if (digits < 0 || digits > 100 || number.isNaN() || number.isInfinite()) {
      throw site.failure("toFixed takes 0 to 100 digits of a finite number");
    }
    return new BigDecimal(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
