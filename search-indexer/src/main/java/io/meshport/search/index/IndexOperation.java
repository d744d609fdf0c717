package io.meshport.search.index;

import io.meshport.search.SearchDocument;
import java.util.UUID;

/** One change of the index. Applied again, or after a newer one, it changes nothing. */
public sealed interface IndexOperation {
  /** The product it concerns. */
  UUID id();

  /** The version of the product it tells of. */
  long version();

  /** The product is to be found as this document says. */
  record Put(SearchDocument document) implements IndexOperation {
    @Override
    public UUID id() {
      return document.id();
    }

    @Override
    public long version() {
      return document.version();
    }
  }

  /** The product is to be found no more. */
  record Remove(UUID id, long version) implements IndexOperation {
    /** Newer than any version a product can reach: it is gone for good. */
    public static final long FOR_EVER = Long.MAX_VALUE - 1;
  }
}
