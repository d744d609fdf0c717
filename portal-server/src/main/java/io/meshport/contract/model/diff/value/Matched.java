package io.meshport.contract.model.diff.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same thing in two lists, or one that only one of them has.
 *
 * @param older the thing as it was; none when it was added
 * @param olderIndex its place in the older list, or -1
 * @param newer the thing as it is; none when it was removed
 * @param newerIndex its place in the newer list, or -1
 */
public record Matched<T>(@Nullable T older, int olderIndex, @Nullable T newer, int newerIndex) {

  /**
   * Finds the things of one list in another by the first key that fits, the earlier keys first;
   * things of one key are taken in their order. The newer list sets the order, what is gone comes
   * last.
   */
  public static <T> List<Matched<T>> match(
      List<T> older, List<T> newer, List<Function<T, @Nullable String>> keys) {
    int[] partners = new int[newer.size()];
    Arrays.fill(partners, -1);
    boolean[] taken = new boolean[older.size()];
    for (Function<T, @Nullable String> key : keys) {
      Map<String, Deque<Integer>> free = index(older, taken, key);
      for (int i = 0; i < partners.length; i++) {
        Integer partner = partners[i] >= 0 ? null : poll(free, key.apply(newer.get(i)));
        if (partner != null) {
          partners[i] = partner;
          taken[partner] = true;
        }
      }
    }
    return pairs(older, newer, partners, taken);
  }

  private static <T> Map<String, Deque<Integer>> index(
      List<T> things, boolean[] taken, Function<T, @Nullable String> key) {
    Map<String, Deque<Integer>> index = new HashMap<>();
    for (int i = 0; i < taken.length; i++) {
      String name = taken[i] ? null : key.apply(things.get(i));
      if (name != null) {
        index.computeIfAbsent(name, none -> new ArrayDeque<>()).add(i);
      }
    }
    return index;
  }

  private static @Nullable Integer poll(Map<String, Deque<Integer>> free, @Nullable String name) {
    Deque<Integer> candidates = name == null ? null : free.get(name);
    return candidates == null ? null : candidates.poll();
  }

  private static <T> List<Matched<T>> pairs(
      List<T> older, List<T> newer, int[] partners, boolean[] taken) {
    List<Matched<T>> pairs = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      int partner = partners[i];
      T former = partner < 0 ? null : older.get(partner);
      pairs.add(new Matched<>(former, partner, newer.get(i), i));
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        pairs.add(new Matched<>(older.get(i), i, null, -1));
      }
    }
    return pairs;
  }

  /** The thing as it is, or as it was. */
  public T any() {
    return Objects.requireNonNull(newer != null ? newer : older);
  }

  public boolean isUnchanged() {
    return Objects.equals(older, newer);
  }
}
