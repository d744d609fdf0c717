package io.meshport.search.index;

import io.meshport.search.SearchDocument;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a rebuild reads all products from. */
public interface DocumentSource {
  /**
   * The current documents of the products that follow this one in the order of ids, at most {@code
   * limit}; empty when there are no more.
   */
  List<SearchDocument> listAfter(@Nullable UUID after, int limit);
}
