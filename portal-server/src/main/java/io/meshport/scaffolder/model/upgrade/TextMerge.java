package io.meshport.scaffolder.model.upgrade;

import io.meshport.platform.git.TreeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;
import org.jspecify.annotations.Nullable;

/**
 * Merges a file line by line, as Git does.
 *
 * @param file the result, with conflict markers where both sides changed the same lines
 * @param isClean whether there are none
 */
record TextMerge(TreeFile file, boolean isClean) {
  private static final byte[] NOTHING = {};

  /** Whether the file can be merged by lines. */
  static boolean isText(@Nullable TreeFile file) {
    return file == null || !RawText.isBinary(file.content());
  }

  /**
   * Merges two successors of a file.
   *
   * @param base what both come from; none if both are new
   * @param label what the side of the template is called in conflict markers
   */
  static TextMerge of(@Nullable TreeFile base, TreeFile ours, TreeFile theirs, String label) {
    MergeResult<RawText> merged =
        new MergeAlgorithm()
            .merge(
                RawTextComparator.DEFAULT,
                new RawText(base == null ? NOTHING : base.content()),
                new RawText(ours.content()),
                new RawText(theirs.content()));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      new MergeFormatter()
          .formatMerge(text, merged, List.of("base", "main", label), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    TreeFile file = new TreeFile(ours.path(), text.toByteArray(), isExecutable(base, ours, theirs));
    return new TextMerge(file, !merged.containsConflicts());
  }

  private static boolean isExecutable(@Nullable TreeFile base, TreeFile ours, TreeFile theirs) {
    return base == null
        ? ours.executable() || theirs.executable()
        : base.executable() == ours.executable() ? theirs.executable() : ours.executable();
  }
}
