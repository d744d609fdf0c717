package io.meshport.platform.idempotency;

import java.util.Optional;

/** Where answers to requests with an {@code Idempotency-Key} are kept, for each caller apart. */
public interface IdempotencyStore {
  /**
   * Takes the key for a new request, or tells what is known of the earlier one. A key whose request
   * died without an answer is free again after a minute.
   */
  Optional<StoredAnswer> begin(String subject, String key, String requestHash);

  /** Keeps the answer of the request that began with this key. */
  void complete(String subject, String key, StoredAnswer answer);

  /** Frees the key: the request changed nothing, so it may be repeated. */
  void release(String subject, String key);
}
