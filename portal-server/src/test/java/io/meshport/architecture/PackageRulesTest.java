package io.meshport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about packages that no class file shows. */
class PackageRulesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LARGEST_PACKAGE = 25;

  @Test
  void everyPackageSaysThatNothingInItIsNull() throws IOException {
    assertThat(sourcesByFolder()).isNotEmpty();
    assertThat(sourcesByFolder().keySet())
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .exists()
                    .content()
                    .contains("@NullMarked"));
  }

  @Test
  void noPackageGrowsBeyondWhatOneCanOversee() throws IOException {
    assertThat(sourcesByFolder())
        .allSatisfy(
            (folder, files) ->
                assertThat(files.size()).as("%s", folder).isLessThanOrEqualTo(LARGEST_PACKAGE));
  }

  private static Map<Path, List<Path>> sourcesByFolder() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.groupingBy(Path::getParent));
    }
  }
}
