package io.meshport.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How much memory a server and the processes below it really occupy (Linux only). */
final class Memory {

  private static final long KIB = 1024;

  private Memory() {}

  /** Megabytes, pages that several processes share being counted once; zero when unknown. */
  static long megabytes(ProcessHandle server) {
    long kibibytes =
        Stream.concat(Stream.of(server), server.descendants())
            .mapToLong(process -> proportionalSize(process.pid()))
            .sum();
    return kibibytes / KIB;
  }

  private static long proportionalSize(long pid) {
    try {
      List<String> lines = Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"));
      return lines.stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
