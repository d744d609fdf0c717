package io.meshport.contract.model.imports;

import io.meshport.platform.document.MalformedDocument;

/** Turns one format of foreign descriptions into contracts. */
public interface Importer {
  /**
   * The contract that stands for the source.
   *
   * @throws MalformedDocument when the source cannot be read, with the place where reading ended
   */
  Imported read(String source, ImportSettings settings);
}
