package io.meshport.contract.service.bulk;

import io.meshport.platform.problem.PortalException;
import org.jspecify.annotations.Nullable;

/**
 * One contract of a bulk import, as it was sent.
 *
 * @param index its place in the call, from 0
 * @param outputPort the port it describes, {@code domain/product/port}
 * @param mediaType the media type of the document
 * @param document the document
 * @param activate whether it is to hold at once
 * @param fault why the item itself cannot be read; then nothing else counts
 */
public record BulkItem(
    int index,
    String outputPort,
    String mediaType,
    String document,
    boolean activate,
    @Nullable PortalException fault) {

  /** An item that cannot be read. */
  public static BulkItem unreadable(int index, String outputPort, PortalException fault) {
    return new BulkItem(index, outputPort, "", "", false, fault);
  }
}
