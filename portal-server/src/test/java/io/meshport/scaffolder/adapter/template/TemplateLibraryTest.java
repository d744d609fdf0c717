package io.meshport.scaffolder.adapter.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.FileTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class TemplateLibraryTest {
  @Test
  void everyFileOfTheArchiveIsReadAndScriptsMayRun() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("one/"));
      add(zip, "one/template.yaml", "kind: Template");
      add(zip, "one/skeleton/run.sh", "#!/bin/sh\n");
      add(zip, "one/skeleton/.gitignore", "target/\n");
    }

    FileTree files = TemplateLibrary.read(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(files.files())
        .extracting(TreeFile::path)
        .containsExactly("one/skeleton/.gitignore", "one/skeleton/run.sh", "one/template.yaml");
    assertThat(files.files()).extracting(TreeFile::executable).containsExactly(false, true, false);
    assertThat(files.files().get(2).text()).isEqualTo("kind: Template");
  }

  private static void add(ZipOutputStream zip, String path, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(text.getBytes(UTF_8));
  }
}
