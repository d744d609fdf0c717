package io.meshport.identity.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Remembers answers for some seconds, so that a page full of names is not a hundred calls. */
final class ShortCache {
  private static final int LARGEST = 10_000;

  private final Clock clock;
  private final Duration age;
  private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Object value, Instant until) {}

  ShortCache(Clock clock, Duration age) {
    this.clock = clock;
    this.age = age;
  }

  <T> T get(Class<T> type, String key, Supplier<? extends T> lookUp) {
    Instant now = clock.instant();
    Kept known = kept.get(key);
    if (known != null && known.until().isAfter(now)) {
      return type.cast(known.value());
    }
    T value = lookUp.get();
    if (kept.size() >= LARGEST) {
      kept.clear();
    }
    kept.put(key, new Kept(value, now.plus(age)));
    return value;
  }
}
