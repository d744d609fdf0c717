package io.meshport.identity.adapter;

import java.util.ArrayList;
import java.util.List;

/** Everything of a list that Keycloak gives page by page. */
final class Pages {
  /** Things that are asked for at once. */
  static final int SIZE = 500;

  private Pages() {}

  /** One page of a list. */
  @FunctionalInterface
  interface Page<T> {
    /** The things from a place on, at most so many. */
    List<T> ask(Integer first, Integer size);
  }

  /** Asks for page after page until one is not full. */
  static <T> List<T> all(Page<T> page) {
    List<T> all = new ArrayList<>();
    List<T> some;
    do {
      some = page.ask(all.size(), SIZE);
      all.addAll(some);
    } while (some.size() == SIZE);
    return all;
  }
}
