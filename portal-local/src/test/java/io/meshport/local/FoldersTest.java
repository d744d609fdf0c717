package io.meshport.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

  private final Path folder;

  FoldersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aCopyHoldsTheWholeTree() throws IOException {
    Path from = Files.createDirectories(folder.resolve("with space/inner"));
    Files.writeString(from.resolve("file"), "content");

    Folders.copy(folder.resolve("with space"), folder.resolve("copy"));

    assertThat(folder.resolve("copy/inner/file")).hasContent("content");
  }

  @Test
  void deletingDoesNotFollowLinks() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("kept"));
    Files.writeString(kept.resolve("file"), "content");
    Path deleted = Files.createDirectories(folder.resolve("deleted"));
    Files.createSymbolicLink(deleted.resolve("link"), kept);

    Folders.delete(deleted);

    assertThat(deleted).doesNotExist();
    assertThat(kept.resolve("file")).exists();
  }

  @Test
  void theSubstituteOfAFolderIsAlwaysTheSameAndItsOwn() {
    Path one = Folders.substitute(folder.resolve("one"));

    assertThat(one).isEqualTo(Folders.substitute(folder.resolve("one")));
    assertThat(one).isNotEqualTo(Folders.substitute(folder.resolve("two")));
    assertThat(one.getParent()).isEqualTo(Path.of("/var/tmp"));
  }

  @Test
  void aPathWithASpaceIsReplacedAndAPlainOneIsNot() throws IOException {
    Path plain = folder.resolve("plain");
    Path spaced = folder.resolve("with space");

    assertThat(Folders.plain(plain)).isEqualTo(plain);
    Path replaced = Folders.plain(spaced);
    assertThat(replaced).isEqualTo(Folders.substitute(spaced)).isDirectory();
    Files.delete(replaced);
  }
}
