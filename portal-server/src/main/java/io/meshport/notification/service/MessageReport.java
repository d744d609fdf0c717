package io.meshport.notification.service;

import java.util.List;

/**
 * What came of a message.
 *
 * @param told how many people have it
 * @param unknown who was named and could not be told
 */
public record MessageReport(int told, List<MeshReference> unknown) {
  public MessageReport {
    unknown = List.copyOf(unknown);
  }
}
