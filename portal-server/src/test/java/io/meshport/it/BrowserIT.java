package io.meshport.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The journeys of people through the web app, in a real Chromium on the deployed portal. They are
 * written for Playwright in {@code portal-web/tests/real}; without a Chromium they fail.
 */
@PortalTest
class BrowserIT extends DeployedPortal {
  private static final Path WEB =
      Path.of(System.getProperty("meshport.checkout", "..")).resolve("portal-web");

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void peopleReachTheirGoalsInTheBrowser() throws IOException, InterruptedException {
    Mesh.domain("customer");

    Process runner = playwright();
    String report =
        new String(runner.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int exitCode = runner.waitFor();

    System.err.println(report);
    assertThat(exitCode).as("the browser's journeys:%n%s", report).isZero();
    assertThat(report).as("journeys that were run").containsPattern("\\d+ passed");
  }

  private static Process playwright() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    "node",
                    Path.of("node_modules", "@playwright", "test", "cli.js").toString(),
                    "test",
                    "--config",
                    "playwright.real.config.ts"))
            .directory(WEB.toFile())
            .redirectErrorStream(true);
    builder.environment().put("MESHPORT_URL", StackSession.stack().portalUrl().toString());
    return builder.start();
  }
}
