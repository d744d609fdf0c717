package io.meshport.search.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words of the business that mean nearly the same; a curated list, kept short on purpose. */
public final class Synonyms {
  private static final String CURATED = "synonyms.txt";

  private final Map<String, Set<String>> byStem = new HashMap<>();

  private Synonyms(Linguistics linguistics, List<String> lines) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        addGroup(linguistics.stems(line.replace(',', ' ')));
      }
    }
  }

  /** The list that comes with the portal. */
  public static Synonyms curated(Linguistics linguistics) {
    try (InputStream file = Synonyms.class.getResourceAsStream(CURATED)) {
      Objects.requireNonNull(file, CURATED);
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Synonyms(linguistics, text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stems that mean nearly the same as this one, without itself. */
  public Set<String> of(String stem) {
    return byStem.getOrDefault(stem, Set.of());
  }

  private void addGroup(Set<String> group) {
    for (String stem : group) {
      Set<String> others = byStem.computeIfAbsent(stem, any -> new LinkedHashSet<>());
      others.addAll(group);
      others.remove(stem);
    }
  }
}
