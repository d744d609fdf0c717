package io.meshport.scaffolder.model.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.Workspace.WorkspaceFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceFolderTest {
  private static final WorkspaceLimits SMALL = new WorkspaceLimits(3, 10, 20);
  private final WorkspaceFolder workspace = WorkspaceFolder.create(SMALL);

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void filesComeBackAsTheyWereWrittenInTheOrderOfTheirPaths() {
    write("b/run.sh", "echo");
    workspace.write("a.txt", bytes("hi"), false);
    workspace.write("b/run.sh", bytes("ls"), true);

    assertThat(workspace.files())
        .containsExactly(
            new WorkspaceFile("a.txt", 2, false), new WorkspaceFile("b/run.sh", 2, true));
    assertThat(workspace.read("./b//run.sh")).isEqualTo(bytes("ls"));
    assertThat(workspace.isFolder("b")).isTrue();
    assertThat(workspace.exists("c")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../out",
        "a/../../out",
        "/etc/passwd",
        "~/x",
        "C:\\x",
        "C:/x",
        "a\\..\\..\\out",
        "a\0b",
        "a\nb"
      })
  void pathsThatLeadOutOrAreNoneAreRefusedByEveryMethod(String path) {
    write("here", "x");

    assertThatThrownBy(() -> write(path, "x")).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> workspace.read(path)).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> workspace.exists(path)).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> workspace.isFolder(path)).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> workspace.delete(path)).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> workspace.move("here", path, true)).isInstanceOf(ActionFailure.class);
    assertThatThrownBy(() -> workspace.move(path, "there", true)).isInstanceOf(ActionFailure.class);
    assertThat(workspace.files()).hasSize(1);
  }

  @Test
  void namesAndPathsHaveALength() {
    assertThatThrownBy(() -> write("n".repeat(256), "x")).hasMessageContaining("too long");
    assertThatThrownBy(() -> write("n/".repeat(501), "x")).hasMessageContaining("1000");
  }

  @Test
  void symbolicLinksAreNeitherFollowedNorWrittenThrough(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret"), "secret");
    Files.createSymbolicLink(workspace.root().resolve("out"), outside);
    Files.createSymbolicLink(workspace.root().resolve("file"), outside.resolve("secret"));

    assertThatThrownBy(() -> workspace.read("out/secret")).hasMessageContaining("symbolic link");
    assertThatThrownBy(() -> workspace.read("file")).hasMessageContaining("symbolic link");
    assertThatThrownBy(() -> write("out/new", "x")).hasMessageContaining("symbolic link");
    assertThatThrownBy(() -> write("file", "x")).hasMessageContaining("symbolic link");
    assertThat(workspace.files()).isEmpty();
    workspace.close();
    assertThat(outside.resolve("secret")).hasContent("secret");
  }

  @Test
  void aFileMayNotBeTooLarge() {
    write("ten", "0123456789");
    assertThatThrownBy(() -> write("eleven", "01234567890")).hasMessageContaining("11 bytes");
  }

  @Test
  void theFilesTogetherMayNotBeTooLargeAndAReplacedFileCountsOnce() {
    write("one", "0123456789");
    write("two", "0123456789");
    write("two", "0123");
    write("three", "012345");
    assertThatThrownBy(() -> write("two", "01234")).hasMessageContaining("20 bytes");
  }

  @Test
  void thereMayNotBeTooManyFilesAndADeletedOneMakesRoom() {
    write("a/1", "");
    write("a/2", "");
    write("3", "");
    assertThatThrownBy(() -> write("4", "")).hasMessageContaining("3 files");
    workspace.delete("a");
    write("4", "");
    assertThat(workspace.files()).extracting(WorkspaceFile::path).containsExactly("3", "4");
  }

  @Test
  void aFileIsMovedOverAnotherOnlyOnRequest() {
    write("a", "1");
    write("b/c", "2");

    assertThatThrownBy(() -> workspace.move("a", "b/c", false)).hasMessageContaining("already");
    workspace.move("a", "b/c", true);
    workspace.move("b", "d/e", false);

    assertThat(workspace.files()).extracting(WorkspaceFile::path).containsExactly("d/e/c");
    assertThat(workspace.read("d/e/c")).isEqualTo(bytes("1"));
  }

  @Test
  void aFolderIsNotMovedIntoItselfNorTheWorkspaceRemoved() {
    write("a/b", "1");

    assertThatThrownBy(() -> workspace.move("a", "a/c", true)).hasMessageContaining("into itself");
    assertThatThrownBy(() -> workspace.delete(".")).hasMessageContaining("workspace itself");
    assertThatThrownBy(() -> write("a", "x")).hasMessageContaining("a folder is there");
    assertThatThrownBy(() -> workspace.read("a")).hasMessageContaining("no file");
    assertThatThrownBy(() -> workspace.move("x", "y", true)).hasMessageContaining("nothing at");
  }

  @Test
  void itKnowsWhetherSomethingChanged() {
    assertThat(workspace.takeChanged()).isFalse();
    write("a", "1");
    assertThat(workspace.takeChanged()).isTrue();
    workspace.read("a");
    assertThat(workspace.takeChanged()).isFalse();
    workspace.delete("a");
    assertThat(workspace.takeChanged()).isTrue();
  }

  @Test
  void anArchiveBringsEverythingBackElsewhere() {
    write("b/c", "text");
    workspace.write("run", bytes("\0\1"), true);
    WorkspaceArchive kept = new WorkspaceArchive(WorkspaceArchive.of(workspace).bytes());

    try (WorkspaceFolder other = WorkspaceFolder.create(SMALL)) {
      kept.restore(other, SMALL);

      assertThat(other.files()).isEqualTo(workspace.files());
      assertThat(other.read("run")).isEqualTo(bytes("\0\1"));
    }
  }

  @Test
  void anArchiveCannotWriteOutsideOfTheWorkspace() throws IOException {
    WorkspaceArchive slip = archive("../../slipped", 4);

    assertThatThrownBy(() -> slip.restore(workspace, SMALL)).hasMessageContaining("leads out");
  }

  @Test
  void anArchiveCannotBringMoreThanAWorkspaceHolds() throws IOException {
    WorkspaceArchive bomb = archive("big", Integer.MAX_VALUE);

    assertThatThrownBy(() -> bomb.restore(workspace, SMALL)).hasMessageContaining("larger");
    assertThatThrownBy(() -> new WorkspaceArchive(bytes("no archive")).restore(workspace, SMALL))
        .hasMessageContaining("cannot be read");
  }

  private static WorkspaceArchive archive(String path, int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeByte(1);
      out.writeUTF(path);
      out.writeBoolean(false);
      out.writeInt(length);
      out.writeInt(0);
      out.writeByte(0);
    }
    return new WorkspaceArchive(bytes.toByteArray());
  }

  private void write(String path, String text) {
    workspace.write(path, bytes(text), false);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
