package io.meshport.scaffolder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.catalog.ProductKey;
import java.util.Optional;

/** What products came from; the upgrade of products starts here. */
public interface ProductOrigins {
  /**
   * Remembers which task made a product, in place of what was remembered. Joins the caller's
   * transaction.
   *
   * @param template name of the template
   * @param revision revision of the template that the product is at
   * @param values the values of the wizard; secrets are never among them
   */
  void remember(
      ProductKey product, TaskId task, String template, String revision, ObjectNode values);

  /** What a product came from; nothing for one that no template made. */
  Optional<ProductOrigin> find(ProductKey product);
}
