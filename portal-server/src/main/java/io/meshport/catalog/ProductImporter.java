package io.meshport.catalog;

import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import org.jspecify.annotations.Nullable;

/** Reads foreign descriptions of data products; the feature that knows their standard does it. */
public interface ProductImporter {
  /**
   * What a description says, in the words of the catalog.
   *
   * @param document the description as it was sent
   * @param domain domain to use instead of the one it states
   * @param name name to use instead of the one it states
   * @param caller who sees the notes: they tell only of contracts that this person may see
   * @throws PortalException IMPORT_UNREADABLE when it cannot be read or breaks its standard
   */
  ProductDraft read(byte[] document, @Nullable String domain, @Nullable String name, Caller caller);
}
