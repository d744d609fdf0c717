package io.meshport.scaffolder.service.task;

import io.meshport.scaffolder.ActionDescription;
import io.meshport.scaffolder.TemplateAction;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All actions of this portal; each that is a bean is in it. */
@Singleton
public class ActionCatalog {
  private final Map<String, TemplateAction> actions = new TreeMap<>();

  /** The actions that the container knows. */
  @Inject
  public ActionCatalog(Instance<TemplateAction> installed) {
    this((Iterable<TemplateAction>) installed);
  }

  /**
   * These actions.
   *
   * @throws IllegalStateException when two have the same id: nobody could say which one runs
   */
  public ActionCatalog(Iterable<TemplateAction> installed) {
    for (TemplateAction action : installed) {
      String id = action.description().id();
      if (actions.putIfAbsent(id, action) != null) {
        throw new IllegalStateException("Two actions are called " + id);
      }
    }
  }

  /** The action that steps call so. */
  public Optional<TemplateAction> find(String id) {
    return Optional.ofNullable(actions.get(id));
  }

  /** What each is and takes, in the order of their ids. */
  public List<ActionDescription> descriptions() {
    return actions.values().stream().map(TemplateAction::description).toList();
  }
}
