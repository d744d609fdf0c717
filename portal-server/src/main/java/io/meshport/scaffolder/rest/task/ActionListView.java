package io.meshport.scaffolder.rest.task;

import java.util.List;

/** All actions of the portal. */
public record ActionListView(List<ActionView> items) {
  public ActionListView {
    items = List.copyOf(items);
  }
}
