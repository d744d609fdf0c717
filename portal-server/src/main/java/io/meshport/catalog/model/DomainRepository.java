package io.meshport.catalog.model;

import io.meshport.platform.page.Page;
import io.meshport.platform.page.PageRequest;
import java.util.Map;
import java.util.Optional;

/** The domains of the mesh. */
public interface DomainRepository {
  /** Keeps a new domain; ALREADY_EXISTS when its name is taken. */
  void add(Domain domain);

  /** The domain of this name. */
  Optional<Domain> find(String name);

  /** Domains by name. */
  Page<Domain> list(PageRequest page);

  /** How many published products each domain has; domains without any are left out. */
  Map<String, Long> publishedProducts();

  /** Writes pending changes now, so that a conflict shows before the answer is made. */
  void flush();
}
