package io.meshport.notification.service;

import io.meshport.notification.model.Notification;
import io.meshport.platform.page.Page;

/**
 * A piece of somebody's inbox.
 *
 * @param page the piece
 * @param unread how many they have not read, in the whole inbox
 */
public record Inbox(Page<Notification> page, long unread) {}
