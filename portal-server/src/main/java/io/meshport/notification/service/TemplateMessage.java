package io.meshport.notification.service;

import io.meshport.notification.model.NotificationSeverity;
import java.util.List;
import java.util.Optional;

/**
 * Something that the author of a template lets people be told.
 *
 * @param recipients whom; nobody named means everybody
 * @param title one line
 * @param info some sentences, may be empty
 * @param link where the reader goes on, in the portal or elsewhere
 * @param severity how much it matters
 * @param scope a later message of the same scope takes the place of this one
 * @param topic what else it belongs with
 */
public record TemplateMessage(
    Optional<List<MeshReference>> recipients,
    String title,
    String info,
    Optional<String> link,
    NotificationSeverity severity,
    Optional<String> scope,
    Optional<String> topic) {}
