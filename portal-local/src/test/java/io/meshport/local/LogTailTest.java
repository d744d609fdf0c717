package io.meshport.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  private final Path folder;

  LogTailTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFailureNamesTheComponentTheLogItsLastWordsAndTheRemedy() throws IOException {
    Path log = folder.resolve("elasticsearch.log");
    Files.writeString(log, "starting\nwrite failed: No space left on device\n");

    assertThat(LogTail.explain(Component.ELASTICSEARCH, "ended", log))
        .contains("Elasticsearch ended", log.toString(), "write failed", "Remedy", "disk is full");
  }

  @Test
  void ofJsonLinesTheMessagesOfTheErrorsAreShown() throws IOException {
    Path log = folder.resolve("portal.log");
    Files.writeString(
        log,
        """
        {"message":"CWWKZ0002E: no \\"issuer\\"","loglevel":"ERROR","x":"y"}
        {"message":"going on","loglevel":"INFO"}
        """);

    assertThat(LogTail.explain(Component.PORTAL, "ended", log))
        .contains("CWWKZ0002E: no")
        .doesNotContain("going on", "loglevel");
  }

  @Test
  void aVeryLongMessageIsCutAndNotChokedOn() throws IOException {
    Path log = folder.resolve("portal.log");
    Files.writeString(log, "{\"message\":\"" + "at x\\n".repeat(50_000) + "\",\"l\":\"ERROR\"}\n");

    assertThat(LogTail.explain(Component.PORTAL, "ended", log)).hasSizeLessThan(1_000);
  }

  @Test
  void theLogOfThePreviousRunIsKept() throws IOException {
    Path log = folder.resolve("keycloak.log");
    Files.writeString(log, "first");

    LogTail.startAfresh(log);

    assertThat(log).doesNotExist();
    assertThat(folder.resolve("keycloak.log.previous")).hasContent("first");
  }
}
