package io.meshport.scaffolder.model.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.model.upgrade.FileChange.Fate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TreeMergeTest {
  private static final String BRANCH = "template-b2";
  private static final TreeFile LOGO = new TreeFile("logo.png", new byte[] {0, 1}, false);

  @Test
  void whatTheTeamNeverTouchedFollowsTheTemplate() {
    MergedTree merged =
        merge(
            files("kept", "1", "changed", "1", "removed", "1"),
            files("kept", "1", "changed", "1", "removed", "1", "own", "team"),
            files("kept", "1", "changed", "2", "added", "new"));

    assertThat(contents(merged))
        .isEqualTo(Map.of("kept", "1", "changed", "2", "added", "new", "own", "team"));
    assertThat(kinds(merged))
        .isEqualTo(Map.of("added", Fate.ADDED, "changed", Fate.CHANGED, "removed", Fate.REMOVED));
    assertThat(merged.conflicts()).isEmpty();
    FileChange changed = merged.changes().get(1);
    assertThat(changed.before()).isNotNull().extracting(TreeFile::text).isEqualTo("1");
    assertThat(changed.after()).isNotNull().extracting(TreeFile::text).isEqualTo("2");
  }

  @Test
  void whatTheTemplateNeverTouchedStaysTheTeams() {
    MergedTree merged =
        merge(
            files("changed", "1", "removed", "1"),
            files("changed", "team"),
            files("changed", "1", "removed", "1"));

    assertThat(contents(merged)).isEqualTo(Map.of("changed", "team"));
    assertThat(merged.changes()).isEmpty();
  }

  @Test
  void whatBothSidesDidAlikeIsDoneAlready() {
    MergedTree merged =
        merge(files("a", "1", "b", "1"), files("a", "2", "c", "3"), files("a", "2", "c", "3"));

    assertThat(contents(merged)).isEqualTo(Map.of("a", "2", "c", "3"));
    assertThat(merged.changes()).isEmpty();
  }

  @Test
  void changesOfDifferentLinesGoTogether() {
    MergedTree merged =
        merge(
            files("a", "1\n2\n3\n4\n5\n"),
            files("a", "one\n2\n3\n4\n5\n"),
            files("a", "1\n2\n3\n4\nfive\n"));

    assertThat(contents(merged)).isEqualTo(Map.of("a", "one\n2\n3\n4\nfive\n"));
    assertThat(kinds(merged)).isEqualTo(Map.of("a", Fate.CHANGED));
  }

  @Test
  void changesOfTheSameLineAreMarked() {
    MergedTree merged =
        merge(files("a", "1\n2\n3\n"), files("a", "1\nteam\n3\n"), files("a", "1\nnew\n3\n"));

    assertThat(contents(merged).get("a"))
        .isEqualTo("1\n<<<<<<< main\nteam\n=======\nnew\n>>>>>>> template-b2\n3\n");
    assertThat(kinds(merged)).isEqualTo(Map.of("a", Fate.CONFLICT));
    assertThat(merged.conflicts()).hasSize(1);
  }

  @Test
  void aFileThatBothSidesAddedIsMergedWithoutAPast() {
    MergedTree merged = merge(files(), files("a", "team\n"), files("a", "new\n"));

    assertThat(contents(merged).get("a")).contains("<<<<<<< main\nteam\n=======\nnew\n");
    assertThat(kinds(merged)).isEqualTo(Map.of("a", Fate.CONFLICT));
  }

  @Test
  void aFileThatTheTeamChangedIsNotRemovedByTheTemplate() {
    MergedTree merged = merge(files("a", "1"), files("a", "team"), files());

    assertThat(contents(merged)).isEqualTo(Map.of("a", "team"));
    assertThat(kinds(merged)).isEqualTo(Map.of("a", Fate.CONFLICT));
  }

  @Test
  void aFileThatTheTeamRemovedComesBackToBeLookedAtWhenTheTemplateChangedIt() {
    MergedTree merged = merge(files("a", "1"), files(), files("a", "new"));

    assertThat(contents(merged)).isEqualTo(Map.of("a", "new"));
    assertThat(kinds(merged)).isEqualTo(Map.of("a", Fate.CONFLICT));
  }

  @Test
  void whatIsNoTextIsPutBeside() {
    TreeFile mine = new TreeFile("logo.png", new byte[] {0, 2}, false);
    TreeFile fresh = new TreeFile("logo.png", new byte[] {0, 3}, false);

    MergedTree merged = merge(List.of(LOGO), List.of(mine), List.of(fresh));

    assertThat(merged.files())
        .extracting(TreeFile::path)
        .containsExactly(".template-b2/logo.png", "logo.png");
    assertThat(merged.files().get(0).content()).containsExactly(0, 3);
    assertThat(merged.files().get(1).content()).containsExactly(0, 2);
    assertThat(kinds(merged)).isEqualTo(Map.of("logo.png", Fate.CONFLICT));
  }

  @Test
  void whatIsNoTextAndUntouchedIsReplaced() {
    TreeFile fresh = new TreeFile("logo.png", new byte[] {0, 3}, false);

    MergedTree merged = merge(List.of(LOGO), List.of(LOGO), List.of(fresh));

    assertThat(merged.files()).hasSize(1);
    assertThat(merged.files().get(0).content()).containsExactly(0, 3);
    assertThat(kinds(merged)).isEqualTo(Map.of("logo.png", Fate.CHANGED));
  }

  @Test
  void aFileBecomesExecutableWhereTheTeamLeftItAlone() {
    TreeFile plain = TreeFile.of("run.sh", "1\n2\n3\n");
    TreeFile executable = new TreeFile("run.sh", plain.content(), true);
    TreeFile edited = TreeFile.of("run.sh", "1\n2\nteam\n");

    MergedTree merged = merge(List.of(plain), List.of(edited), List.of(executable));

    assertThat(merged.files().get(0).executable()).isTrue();
    assertThat(merged.files().get(0).text()).isEqualTo("1\n2\nteam\n");
    assertThat(kinds(merged)).isEqualTo(Map.of("run.sh", Fate.CHANGED));
  }

  @Test
  void aFolderOfTheTemplateDoesNotPushAwayAFileOfTheTeam() {
    MergedTree file = merge(files(), files("a", "team"), files("a/b", "new"));
    assertThat(contents(file)).isEqualTo(Map.of("a", "team", ".template-b2/a/b", "new"));
    assertThat(kinds(file)).isEqualTo(Map.of("a/b", Fate.CONFLICT));

    MergedTree folder = merge(files(), files("a/b", "team"), files("a", "new"));
    assertThat(contents(folder)).isEqualTo(Map.of("a/b", "team", ".template-b2/a", "new"));
    assertThat(kinds(folder)).isEqualTo(Map.of("a", Fate.CONFLICT));
  }

  @Test
  void aFileOfTheTemplateTakesThePlaceOfItsOwnFolder() {
    MergedTree merged = merge(files("a/b", "1"), files("a/b", "1"), files("a", "new"));

    assertThat(contents(merged)).isEqualTo(Map.of("a", "new"));
    assertThat(kinds(merged)).isEqualTo(Map.of("a", Fate.ADDED, "a/b", Fate.REMOVED));
  }

  private static MergedTree merge(List<TreeFile> base, List<TreeFile> ours, List<TreeFile> theirs) {
    return TreeMerge.merge(base, ours, theirs, BRANCH);
  }

  private static List<TreeFile> files(String... pathsAndTexts) {
    Map<String, TreeFile> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], TreeFile.of(pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    return List.copyOf(files.values());
  }

  private static Map<String, String> contents(MergedTree merged) {
    return merged.files().stream().collect(Collectors.toMap(TreeFile::path, TreeFile::text));
  }

  private static Map<String, Fate> kinds(MergedTree merged) {
    return merged.changes().stream().collect(Collectors.toMap(FileChange::path, FileChange::kind));
  }
}
