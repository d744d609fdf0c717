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

  static void requireMember(String domain, Caller caller) {
    if (!caller.isMember(domain)) {
      throw new PortalException(
              ProblemType.FORBIDDEN, "Only members of " + domain + " write its products")
          .withRemedy("Ask an owner of the domain to add you in Keycloak");
    }
  }

  /** Missing and hidden look the same, so that nobody learns of foreign drafts. */
  static PortalException notFound(ProductKey key) {
    return new PortalException(
        ProblemType.NOT_FOUND, "There is no data product '" + key + "' that you may see");
  }
}
