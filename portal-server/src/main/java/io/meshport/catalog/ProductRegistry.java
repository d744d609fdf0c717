package io.meshport.catalog;

import io.meshport.identity.Caller;
import io.meshport.platform.problem.PortalException;
import java.util.List;

/**
 * How other features register and publish data products: by the same rules, with the same rights
 * and events as people do.
 */
public interface ProductRegistry {
  /**
   * Registers a draft with its output ports and input ports. Joins the caller's transaction.
   *
   * @throws PortalException ALREADY_EXISTS, FORBIDDEN or INVALID_INPUT
   */
  ProductSummary register(ProductDraft draft, List<InputPortSummary> inputs, Caller caller);

  /**
   * Offers a draft to everybody, after every check has had its say.
   *
   * @throws PortalException NOT_THE_OWNER, PUBLICATION_REFUSED or ILLEGAL_TRANSITION
   */
  ProductSummary publish(ProductKey key, Caller caller);
}
