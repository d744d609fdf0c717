package io.meshport.contract.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.contract.model.export.TestExports.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares each format with a text that people have read. After a wanted change, write them anew
 * with {@code -Dmeshport.update=true} and read the difference.
 */
class GoldenExportsTest {
  private static final Path FOLDER = Path.of("src/test/resources/exports");
  private static final boolean UPDATE = Boolean.getBoolean("meshport.update");

  static Stream<Arguments> everyWay() {
    return Stream.of("small", "large")
        .flatMap(example -> TestExports.ways().stream().map(way -> Arguments.of(example, way)));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("everyWay")
  void theExportReadsAsAgreed(String example, Way way) throws IOException {
    Exported exported = way.of(TestExports.example(example));
    Path text = FOLDER.resolve(example).resolve(way + way.export().format().suffix());
    Path notes = FOLDER.resolve(example).resolve(way + ".notes.txt");

    agree(text, exported.text());
    agree(notes, lines(exported.notes()));
  }

  private static String lines(List<ExportNote> notes) {
    return notes.stream()
        .map(note -> note.pointer() + " " + note.message() + "\n")
        .collect(Collectors.joining());
  }

  private static void agree(Path golden, String text) throws IOException {
    if (UPDATE) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(golden).as("agreed text").exists();
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
