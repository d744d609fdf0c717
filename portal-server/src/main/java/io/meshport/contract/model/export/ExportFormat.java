package io.meshport.contract.model.export;

import java.util.List;

/**
 * A format that contracts can be written in.
 *
 * @param name its name in addresses, for example {@code json-schema}
 * @param title what people call it
 * @param mediaType media type of the text
 * @param suffix how its file names end, for example {@code .avsc}
 * @param dialects the dialects to choose from; empty where there is only one
 */
public record ExportFormat(
    String name, String title, String mediaType, String suffix, List<String> dialects) {

  public ExportFormat {
    dialects = List.copyOf(dialects);
  }

  /** A format that is written in one way only. */
  public static ExportFormat plain(String name, String title, String mediaType, String suffix) {
    return new ExportFormat(name, title, mediaType, suffix, List.of());
  }

  /** File name for a contract version; only characters that every file system takes. */
  public String fileName(String contractId, String version) {
    return safe(contractId) + "-" + safe(version) + suffix;
  }

  private static String safe(String text) {
    String safe = text.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
    String short64 = safe.substring(0, Math.min(safe.length(), 64));
    return short64.isEmpty() ? "contract" : short64;
  }
}
