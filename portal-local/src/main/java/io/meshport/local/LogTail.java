package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the end of a server's log says about its failure. */
final class LogTail {

  private static final int LINES = 12;
  private static final int WIDTH = 400;
  private static final Pattern JSON_MESSAGE =
      Pattern.compile("\"message\":\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  /** Texts that servers write in trouble, and what usually helps. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "No space left on device", "The disk is full: free some space.",
          "OutOfMemoryError", "It had too little memory: close other programs.",
          "Cannot allocate memory", "The machine has too little free memory (4 GB are enough).",
          "insufficient memory", "The machine has too little free memory (4 GB are enough).",
          "ddress already in use", "Its port is taken: set another one.",
          "Permission denied", "A file belongs to another user: ./meshport reset starts afresh.");

  private LogTail() {}

  /** A failure report: which server, what happened, its last words, and the likely remedy. */
  static String explain(Component component, String happening, Path log) {
    List<String> lines = lastLines(log);
    StringBuilder report = new StringBuilder();
    report.append(component.label()).append(' ').append(happening).append(". Log: ").append(log);
    lines.forEach(line -> report.append("\n    ").append(line));
    REMEDIES.entrySet().stream()
        .filter(remedy -> lines.stream().anyMatch(line -> line.contains(remedy.getKey())))
        .map(Map.Entry::getValue)
        .distinct()
        .forEach(remedy -> report.append("\n  Remedy: ").append(remedy));
    return report.toString();
  }

  static boolean contains(Path log, Pattern text) {
    return lines(log).stream().anyMatch(line -> text.matcher(line).find());
  }

  /** Keeps the log of the previous run beside the new one. */
  static void startAfresh(Path log) {
    try {
      if (Files.exists(log)) {
        Path previous = log.resolveSibling(log.getFileName() + ".previous");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last lines, or the last errors where the server marks them as such. */
  private static List<String> lastLines(Path log) {
    List<String> all = lines(log);
    List<String> errors = all.stream().filter(line -> line.contains("\"ERROR\"")).toList();
    List<String> telling = errors.isEmpty() ? all : errors;
    return telling.subList(Math.max(0, telling.size() - LINES), telling.size()).stream()
        .map(LogTail::readable)
        .toList();
  }

  /** Open Liberty writes JSON; only its message is worth reading here. */
  private static String readable(String line) {
    Matcher message = JSON_MESSAGE.matcher(line);
    String text = message.find() ? message.group(1).replace("\\n", " ").replace("\\/", "/") : line;
    return text.length() > WIDTH ? text.substring(0, WIDTH) + " ..." : text;
  }

  private static List<String> lines(Path log) {
    try {
      return Files.exists(log)
          ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
