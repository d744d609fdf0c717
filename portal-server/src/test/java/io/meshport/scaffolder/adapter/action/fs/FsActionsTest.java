package io.meshport.scaffolder.adapter.action.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.FakeCall;
import io.meshport.scaffolder.adapter.action.MemoryWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FsActionsTest {
  private final MemoryWorkspace workspace =
      new MemoryWorkspace().with("a.md", "a").with("d/b.md", "b").with("d/e/c.txt", "c");

  @Test
  void filesFoldersAndPatternsAreRemoved() {
    new FsDelete().run(FakeCall.with("{'files': ['./a.md', 'gone']}", workspace));
    assertThat(workspace.paths()).containsExactly("d/b.md", "d/e/c.txt");

    new FsDelete().run(FakeCall.with("{'files': ['**/*.txt']}", workspace));
    assertThat(workspace.paths()).containsExactly("d/b.md");

    new FsDelete().run(FakeCall.with("{'files': ['d']}", workspace));
    assertThat(workspace.paths()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "/etc/passwd", "", ".", "d/../../x"})
  void nothingOutsideOfTheWorkspaceIsRemovedOrMoved(String path) {
    assertThatThrownBy(
            () -> new FsDelete().run(FakeCall.with("{'files': ['" + path + "']}", workspace)))
        .isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> rename("a.md", path, false)).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> rename(path, "x", false)).isInstanceOf(ActionFailure.class);
    assertThat(workspace.paths()).hasSize(3);
  }

  @Test
  void filesAndFoldersAreMovedButNotOverOthersUnasked() {
    rename("a.md", "d/z.md", false);
    rename("d/e", "f", false);
    assertThat(workspace.paths()).containsExactly("d/b.md", "d/z.md", "f/c.txt");

    assertThatThrownBy(() -> rename("d/b.md", "d/z.md", false))
        .hasMessageContaining("set overwrite");
    rename("d/b.md", "d/z.md", true);
    assertThat(workspace.text("d/z.md")).isEqualTo("b");
    assertThatThrownBy(() -> rename("gone", "x", false)).hasMessageContaining("nothing at 'gone'");
  }

  private void rename(String from, String to, boolean overwrite) {
    String file = "{'from': '%s', 'to': '%s', 'overwrite': %s}".formatted(from, to, overwrite);
    new FsRename().run(FakeCall.with("{'files': [" + file + "]}", workspace));
  }

  @Test
  void aFolderIsListedAloneOrWithAllBelow() {
    assertThat(readdir("{'paths': ['.']}"))
        .isEqualTo(
            "{'files':[{'name':'a.md','path':'a.md','fullPath':'a.md'}],"
                + "'folders':[{'name':'d','path':'d','fullPath':'d'}]}");
    assertThat(readdir("{'paths': ['d'], 'recursive': true}"))
        .isEqualTo(
            "{'files':[{'name':'b.md','path':'d/b.md','fullPath':'d/b.md'},"
                + "{'name':'c.txt','path':'d/e/c.txt','fullPath':'d/e/c.txt'}],"
                + "'folders':[{'name':'e','path':'d/e','fullPath':'d/e'}]}");
    assertThatThrownBy(() -> readdir("{'paths': ['gone']}")).hasMessageContaining("no folder");
  }

  private String readdir(String input) {
    return FakeCall.output(new FsReaddir().run(FakeCall.with(input, workspace)))
        .toString()
        .replace('"', '\'');
  }
}
