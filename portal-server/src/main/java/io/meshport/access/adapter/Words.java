package io.meshport.access.adapter;

import java.util.Set;

/** Sets of names as parameters of a question. */
final class Words {
  // No domain and no team is called that, so it stands for "none" where SQL wants at least one.
  private static final Set<String> NONE = Set.of("-");

  private Words() {}

  static Set<String> orNone(Set<String> words) {
    return words.isEmpty() ? NONE : words;
  }
}
