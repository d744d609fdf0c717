package io.meshport.scaffolder.model.expression;

import io.meshport.scaffolder.model.expression.syntax.Nothing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The filters that work on lists. */
final class ListFilters {
  static final Map<String, Filter> ALL =
      Map.ofEntries(
          Map.entry("first", (value, a, site) -> at(site.entries(value, "first"), true)),
          Map.entry("last", (value, a, site) -> at(site.entries(value, "last"), false)),
          Map.entry("join", ListFilters::joined),
          Map.entry("length", ListFilters::length),
          Map.entry("list", ListFilters::listed),
          Map.entry("reverse", ListFilters::reversed),
          Map.entry("batch", ListFilters::batched),
          Map.entry("slice", ListFilters::sliced),
          Map.entry("groupby", ListFilters::grouped),
          Map.entry("sort", ListFilters::sorted),
          Map.entry("sum", ListFilters::summed),
          Map.entry("select", (value, a, site) -> chosen(value, a, site, true)),
          Map.entry("reject", (value, a, site) -> chosen(value, a, site, false)),
          Map.entry("selectattr", (value, a, site) -> having(value, a, site, true)),
          Map.entry("rejectattr", (value, a, site) -> having(value, a, site, false)));

  private ListFilters() {}

  private static Object at(List<Object> list, boolean first) {
    if (list.isEmpty()) {
      return Nothing.UNDEFINED;
    }
    return list.get(first ? 0 : list.size() - 1);
  }

  private static Object joined(Object value, Arguments arguments, Site site) {
    String between = arguments.text(0, "delimiter", "");
    Object attribute = arguments.get(1, "attribute");
    List<Object> entries = site.entries(value, "join");
    site.weigh(entries);
    return site.made(
        entries.stream()
            .map(entry -> Values.truthy(attribute) ? Members.get(entry, attribute, site) : entry)
            .map(Values::written)
            .collect(Collectors.joining(between)));
  }

  private static Object length(Object value, Arguments arguments, Site site) {
    if (value instanceof Map<?, ?> map) {
      return (double) map.size();
    }
    if (value instanceof String text) {
      return (double) text.length();
    }
    return value instanceof List<?> list ? (double) list.size() : 0.0;
  }

  private static Object listed(Object value, Arguments arguments, Site site) {
    if (value instanceof Map<?, ?> map) {
      List<Object> entries = new ArrayList<>();
      map.forEach(
          (key, entry) -> {
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("key", key);
            pair.put("value", entry);
            entries.add(pair);
          });
      return site.made(entries);
    }
    return site.made(site.entries(value, "list"));
  }

  private static Object reversed(Object value, Arguments arguments, Site site) {
    List<Object> entries = new ArrayList<>(site.entries(value, "reverse"));
    Collections.reverse(entries);
    return value instanceof String
        ? site.made(entries.stream().map(Values::text).collect(Collectors.joining()))
        : site.made(entries);
  }

  private static Object batched(Object value, Arguments arguments, Site site) {
    int size = Math.max(1, arguments.whole(0, "size", 1));
    List<Object> batches = new ArrayList<>();
    List<Object> entries = site.entries(value, "batch");
    for (int from = 0; from < entries.size(); from += size) {
      List<Object> batch =
          new ArrayList<>(entries.subList(from, Math.min(entries.size(), from + size)));
      Object filler = arguments.get(1, "fill");
      while (batch.size() < size && !(filler instanceof Nothing)) {
        site.budget().make(1, site.place());
        batch.add(filler);
      }
      batches.add(batch);
    }
    return site.made(batches);
  }

  private static Object sliced(Object value, Arguments arguments, Site site) {
    int count = Math.max(1, Math.min(arguments.whole(0, "slices", 1), 10_000));
    List<Object> entries = site.entries(value, "slice");
    List<Object> slices = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < count; i++) {
      int size = entries.size() / count + (i < entries.size() % count ? 1 : 0);
      List<Object> slice = new ArrayList<>(entries.subList(from, from + size));
      Object filler = arguments.get(1, "fill");
      if (!(filler instanceof Nothing) && i >= entries.size() % count) {
        slice.add(filler);
      }
      slices.add(slice);
      from += size;
    }
    return site.made(slices);
  }

  private static Object grouped(Object value, Arguments arguments, Site site) {
    Map<String, Object> groups = new LinkedHashMap<>();
    for (Object entry : site.entries(value, "groupby")) {
      String key = site.text(path(entry, arguments.text(0, "attribute", ""), site));
      List<Object> group = new ArrayList<>();
      if (groups.get(key) instanceof List<?> known) {
        group.addAll(known);
      }
      group.add(entry);
      groups.put(key, site.made(group));
    }
    return groups;
  }

  private static Object path(Object value, String path, Site site) {
    Object at = value;
    for (String name : path.split("\\.", -1)) {
      at = name.isEmpty() ? at : Members.get(at, name, site);
    }
    return at;
  }

  private static Object sorted(Object value, Arguments arguments, Site site) {
    boolean caseSensitive = arguments.isTrue(1, "case_sensitive");
    String attribute = arguments.text(2, "attribute", "");
    List<Object> entries = new ArrayList<>(site.entries(value, "sort"));
    site.weigh(entries);
    Comparator<Object> order =
        (one, other) -> {
          site.budget().step(site.place());
          return (int)
              Values.compare(
                  sortKey(path(one, attribute, site), caseSensitive),
                  sortKey(path(other, attribute, site), caseSensitive));
        };
    entries.sort(arguments.isTrue(0, "reverse") ? order.reversed() : order);
    return site.made(entries);
  }

  static Object sortKey(Object value, boolean caseSensitive) {
    return value instanceof String text && !caseSensitive ? text.toLowerCase(Locale.ROOT) : value;
  }

  private static Object summed(Object value, Arguments arguments, Site site) {
    Object attribute = arguments.get(0, "attribute");
    double sum = Values.number(arguments.get(1, "start", 0.0));
    for (Object entry : site.entries(value, "sum")) {
      sum += Values.number(Values.truthy(attribute) ? Members.get(entry, attribute, site) : entry);
    }
    return sum;
  }

  private static Object chosen(Object value, Arguments arguments, Site site, boolean wanted) {
    String test = arguments.text(0, "test", "truthy");
    Arguments rest =
        new Arguments(arguments.positional().stream().skip(1).toList(), arguments.named());
    return kept(value, site, entry -> ValueTests.holds(test, entry, rest, site) == wanted);
  }

  private static Object having(Object value, Arguments arguments, Site site, boolean wanted) {
    Object attribute = arguments.get(0, "attribute");
    return kept(value, site, entry -> Values.truthy(Members.get(entry, attribute, site)) == wanted);
  }

  private static Object kept(Object value, Site site, Predicate<Object> wanted) {
    return site.made(site.entries(value, "A choice").stream().filter(wanted).toList());
  }
}
