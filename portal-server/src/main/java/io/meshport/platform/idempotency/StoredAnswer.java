package io.meshport.platform.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a request with an idempotency key.
 *
 * @param requestHash fingerprint of method, path and body
 * @param status HTTP status of the first answer; null while it is still being worked out
 * @param body the answer's JSON
 * @param location its header Location
 * @param etag its header ETag
 */
public record StoredAnswer(
    String requestHash,
    @Nullable Integer status,
    @Nullable String body,
    @Nullable String location,
    @Nullable String etag) {}
