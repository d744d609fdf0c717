package io.meshport.notification.service;

import io.meshport.identity.UserId;
import io.meshport.notification.model.Notice;
import java.util.Set;

/**
 * A notice and who is told.
 *
 * @param notice what is told
 * @param recipients who is told, each once
 */
public record Announcement(Notice notice, Set<UserId> recipients) {
  public Announcement {
    recipients = Set.copyOf(recipients);
  }
}
