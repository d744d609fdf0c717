package io.meshport.scaffolder.service.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.FileTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFilesTest {
  private final SnapshotFiles files =
      new SnapshotFiles(
          new FileTree(
              List.of(
                  TreeFile.of("shared/ci.yaml", "ci"),
                  TreeFile.of("one/skeleton/a/b.txt", "b"),
                  TreeFile.of("one/skeleton-old/c.txt", "c"),
                  TreeFile.of("one/template.yaml", "t"))),
          "one");

  @Test
  void aFolderIsRelativeToTheTemplate() {
    assertThat(files.folder("./skeleton").files())
        .extracting(TreeFile::path)
        .containsExactly("a/b.txt");
    assertThat(files.text("template.yaml")).contains("t");
  }

  @Test
  void whatLiesBesideTheTemplateInItsRepositoryIsReached() {
    assertThat(files.text("../shared/ci.yaml")).contains("ci");
    assertThat(files.folder("..").files()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../..", "skeleton/../../../etc", "/etc", "a\\b", "../../one/skeleton"})
  void nothingOutsideOfTheRepositoryIsReached(String path) {
    assertThatThrownBy(() -> files.folder(path)).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> files.file(path)).isInstanceOf(ActionFailure.class);
  }

  @Test
  void aFolderThatIsNotThereIsAFailure() {
    assertThatThrownBy(() -> files.folder("skeletons")).isInstanceOf(ActionFailure.class);
    assertThat(files.file("none")).isEmpty();
  }
}
