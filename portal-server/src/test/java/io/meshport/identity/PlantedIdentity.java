package io.meshport.identity;

import io.meshport.catalog.ProductKey;
import org.jspecify.annotations.Nullable;

/** Uses on purpose a feature that identity may not use; see RulesFireTest. */
class PlantedIdentity {
  @Nullable ProductKey foreign;
}
