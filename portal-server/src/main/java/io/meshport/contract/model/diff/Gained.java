package io.meshport.contract.model.diff;

import io.meshport.contract.model.diff.value.Shown;
import org.jspecify.annotations.Nullable;

/** What became of a value. */
enum Gained {
  ADDED,
  REMOVED,
  CHANGED;

  static Gained of(@Nullable Object older, @Nullable Object newer) {
    if (Shown.of(older) == null) {
      return ADDED;
    }
    return Shown.of(newer) == null ? REMOVED : CHANGED;
  }

  ChangeRule choose(ChangeRule added, ChangeRule removed, ChangeRule changed) {
    return switch (this) {
      case ADDED -> added;
      case REMOVED -> removed;
      case CHANGED -> changed;
    };
  }
}
