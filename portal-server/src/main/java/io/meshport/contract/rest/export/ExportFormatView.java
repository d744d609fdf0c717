package io.meshport.contract.rest.export;

import io.meshport.contract.model.export.ExportFormat;
import java.util.List;

/**
 * A format that a contract version can be had in.
 *
 * @param format its name in addresses
 * @param title what people call it
 * @param mediaType media type of the answer
 * @param fileName name of the file
 * @param dialects the dialects, one of which must be asked for; empty where there is only one
 */
public record ExportFormatView(
    String format, String title, String mediaType, String fileName, List<String> dialects) {

  static ExportFormatView of(ExportFormat format, String contractId, String version) {
    return new ExportFormatView(
        format.name(),
        format.title(),
        format.mediaType(),
        format.fileName(contractId, version),
        format.dialects());
  }
}
