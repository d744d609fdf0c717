package io.meshport.scaffolder.service.upgrade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshport.platform.git.TreeFile;
import io.meshport.scaffolder.ProductOrigin;
import io.meshport.scaffolder.model.upgrade.TemplateMark;
import java.util.List;
import java.util.Optional;

/**
 * Where a product is with its template.
 *
 * @param origin what the portal remembers
 * @param commit the commit at the tip of its main branch
 * @param files the files there
 */
record ProductStanding(ProductOrigin origin, String commit, List<TreeFile> files) {
  ProductStanding {
    files = List.copyOf(files);
  }

  // What the repository says of itself goes before what was remembered when it was made.
  private Optional<TemplateMark> mark() {
    return TemplateMark.in(files).filter(mark -> mark.template().equals(origin.template()));
  }

  /** The revision that its files have reached. */
  String revision() {
    return mark().map(TemplateMark::revision).orElse(origin.revision());
  }

  /** The values that they were made from. */
  ObjectNode values() {
    return mark().flatMap(TemplateMark::values).orElse(origin.values());
  }
}
