package io.meshport.catalog.service;

import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import io.meshport.platform.problem.ProblemType;

/** Who sees which product: public ones everybody; drafts and retired ones their domain. */
final class Visibility {
  private Visibility() {}

  static boolean of(ProductSummary product, Caller caller) {
    return product.lifecycle().isPublic() || caller.isMember(product.key().domain());
  }

  /** Missing and hidden look the same, so that nobody learns of foreign drafts. */
  static PortalException notFound(ProductKey key) {
    return new PortalException(
        ProblemType.NOT_FOUND, "There is no data product '" + key + "' that you may see");
  }
}
