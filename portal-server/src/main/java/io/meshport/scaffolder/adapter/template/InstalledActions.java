package io.meshport.scaffolder.adapter.template;

import io.meshport.scaffolder.TemplateAction;
import io.meshport.scaffolder.service.template.KnownActions;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;

/** The actions that are beans of this application. */
@Singleton
public class InstalledActions implements KnownActions {
  private final Instance<TemplateAction> actions;

  // Looked up when they are needed: an action may itself need what reads templates.
  @Inject
  public InstalledActions(@Any Instance<TemplateAction> actions) {
    this.actions = actions;
  }

  @Override
  public Set<String> ids() {
    return actions.stream()
        .map(action -> action.description().id())
        .collect(Collectors.toUnmodifiableSet());
  }
}
