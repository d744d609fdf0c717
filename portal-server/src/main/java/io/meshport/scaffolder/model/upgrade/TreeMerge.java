package io.meshport.scaffolder.model.upgrade;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.upgrade.FileChange.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the files of a product what its template learned: a three-way merge in which the files
 * that the old template made from the stored values are the common past.
 *
 * <p>What the team wrote is never lost: where both sides changed a file, the team's text stays in
 * it, between conflict markers; what cannot be merged by lines comes from the template into a
 * folder of its own beside it.
 */
public final class TreeMerge {
  private final NavigableMap<String, TreeFile> base;
  private final NavigableMap<String, TreeFile> ours;
  private final NavigableMap<String, TreeFile> theirs;
  private final String branch;
  private final NavigableMap<String, TreeFile> result;
  private final List<FileChange> changes = new ArrayList<>();

  private TreeMerge(
      Collection<TreeFile> base,
      Collection<TreeFile> ours,
      Collection<TreeFile> theirs,
      String branch) {
    this.base = byPath(base);
    this.ours = byPath(ours);
    this.theirs = byPath(theirs);
    this.branch = branch;
    this.result = new TreeMap<>(this.ours);
  }

  /**
   * Merges.
   *
   * @param base what the template made when the product was at its old revision
   * @param ours what the team has now
   * @param theirs what the template would make now
   * @param branch name of the upgrade's branch, in conflict markers and as the name of the folder
   *     (behind a dot) for what cannot be merged
   */
  public static MergedTree merge(
      Collection<TreeFile> base,
      Collection<TreeFile> ours,
      Collection<TreeFile> theirs,
      String branch) {
    return new TreeMerge(base, ours, theirs, branch).merge();
  }

  private MergedTree merge() {
    TreeSet<String> paths = new TreeSet<>(ours.keySet());
    paths.addAll(theirs.keySet());
    // Removals first: a file of the template may stand where a folder of it stood.
    paths.stream().filter(path -> !theirs.containsKey(path)).forEach(this::mergeFile);
    paths.stream().filter(theirs::containsKey).forEach(this::mergeFile);
    changes.sort((one, other) -> one.path().compareTo(other.path()));
    return new MergedTree(List.copyOf(result.values()), changes);
  }

  private void mergeFile(String path) {
    TreeFile old = base.get(path);
    TreeFile mine = ours.get(path);
    TreeFile fresh = theirs.get(path);
    if (same(mine, fresh) || same(old, fresh)) {
      return;
    }
    if (same(old, mine)) {
      follow(path, mine, fresh);
    } else if (mine == null || fresh == null) {
      removedAndChanged(path, mine, fresh);
    } else {
      bothChanged(old, mine, fresh);
    }
  }

  /** The team never touched it: the template decides. */
  private void follow(String path, @Nullable TreeFile mine, @Nullable TreeFile fresh) {
    if (fresh == null) {
      result.remove(path);
      changes.add(new FileChange(path, Fate.REMOVED, mine, null));
    } else if (isBlocked(path)) {
      beside(mine, fresh);
    } else {
      put(fresh, mine == null ? Fate.ADDED : Fate.CHANGED, mine);
    }
  }

  /**
   * One side removed what the other changed: the changed file is there, for a person to look at.
   */
  private void removedAndChanged(String path, @Nullable TreeFile mine, @Nullable TreeFile fresh) {
    if (fresh == null) {
      changes.add(new FileChange(path, Fate.CONFLICT, mine, mine));
    } else if (isBlocked(path)) {
      beside(mine, fresh);
    } else {
      put(fresh, Fate.CONFLICT, mine);
    }
  }

  private void bothChanged(@Nullable TreeFile old, TreeFile mine, TreeFile fresh) {
    if (!TextMerge.isText(old) || !TextMerge.isText(mine) || !TextMerge.isText(fresh)) {
      beside(mine, fresh);
      return;
    }
    TextMerge merged = TextMerge.of(old, mine, fresh, branch);
    if (!same(merged.file(), mine)) {
      put(merged.file(), merged.isClean() ? Fate.CHANGED : Fate.CONFLICT, mine);
    }
  }

  private void put(TreeFile file, Fate kind, @Nullable TreeFile mine) {
    result.put(file.path(), file);
    changes.add(new FileChange(file.path(), kind, mine, file));
  }

  private void beside(@Nullable TreeFile mine, TreeFile fresh) {
    String path = "." + branch + "/" + fresh.path();
    TreeFile moved = new TreeFile(path, fresh.content(), fresh.executable());
    result.put(path, moved);
    changes.add(new FileChange(fresh.path(), Fate.CONFLICT, mine, moved));
  }

  // A file of the team where the template wants a folder, or the other way round.
  private boolean isBlocked(String path) {
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      if (result.containsKey(path.substring(0, end))) {
        return true;
      }
    }
    NavigableMap<String, TreeFile> below = result.tailMap(path + "/", true);
    return !below.isEmpty() && below.firstKey().startsWith(path + "/");
  }

  private static boolean same(@Nullable TreeFile one, @Nullable TreeFile other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.executable() == other.executable() && Arrays.equals(one.content(), other.content());
  }

  private static NavigableMap<String, TreeFile> byPath(Collection<TreeFile> files) {
    Map<String, TreeFile> found = new TreeMap<>();
    files.forEach(file -> found.put(file.path(), file));
    return new TreeMap<>(found);
  }
}
