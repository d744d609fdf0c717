package io.meshport.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the end of a server's log says about its failure. */
final class LogTail {

  private static final int LINES = 15;

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

  private static List<String> lastLines(Path log) {
    try {
      if (!Files.exists(log)) {
        return List.of();
      }
      String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
