package io.meshport.scaffolder.service.template;

import java.util.Set;

/** The actions that steps of templates may use in this portal. */
public interface KnownActions {
  /** Their ids. */
  Set<String> ids();
}
