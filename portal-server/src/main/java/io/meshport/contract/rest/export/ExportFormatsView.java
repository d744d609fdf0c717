package io.meshport.contract.rest.export;

import java.util.List;

/**
 * The formats of a contract version.
 *
 * @param items every format
 */
public record ExportFormatsView(List<ExportFormatView> items) {}
