package io.meshport.scaffolder.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meshport.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.Statement;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The parsers of those who will read the files of a product. */
final class Parsers {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Parsers() {}

  /** Every document of a YAML 1.2 text; a key that stands twice is an error. */
  static List<JsonNode> yaml(String text) {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    List<JsonNode> documents = new ArrayList<>();
    new Load(settings)
        .loadAllFromString(text)
        .forEach(document -> documents.add(Json.mapper().valueToTree(document)));
    return documents;
  }

  static JsonNode json(String text) {
    try {
      return STRICT.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e.getMessage() + "\n" + text, e);
    }
  }

  /**
   * The statements of a SQL text. What dbt evaluates is taken out before: a reference becomes a
   * table, a block nothing. So is what jsqlparser 5.4 does not know: partitions of Iceberg, and
   * watermarks, connectors and keys of Flink.
   */
  static List<Statement> sql(String text, boolean backslashes) {
    try {
      return CCJSqlParserUtil.parseStatements(
          plain(text), parser -> parser.withBackslashEscapeCharacter(backslashes));
    } catch (JSQLParserException e) {
      throw new AssertionError(e.getMessage() + "\n" + text, e);
    }
  }

  private static String plain(String text) {
    return text.replaceAll("PARTITIONED BY \\(days.*", "")
        .replaceAll(",\\s*WATERMARK FOR .*", "")
        .replace(" NOT ENFORCED", "")
        .replaceAll("(?s)\\) WITH \\(.*?\\n\\);", ");")
        .replace("CREATE TEMPORARY VIEW", "CREATE VIEW")
        .replaceAll("(?s)\\{\\{\\s*config\\(.*?\\)\\s*}}", "")
        .replaceAll("(?s)\\{%.*?%}", "")
        .replaceAll("(?s)\\{\\{.*?}}", "some_table");
  }

  /** What a command says against files in a folder; nothing when it is content. */
  static String complaints(Map<String, String> files, Path folder, String... command) {
    try {
      write(files, folder);
      Path said = folder.resolveSibling(folder.getFileName() + ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return command[0] + " takes more than a minute";
      }
      return process.exitValue() == 0 ? "" : Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void write(Map<String, String> files, Path folder) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a program answers on this machine. */
  static boolean isPresent(String program) {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
