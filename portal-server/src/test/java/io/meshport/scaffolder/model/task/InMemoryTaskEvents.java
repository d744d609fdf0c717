package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Events in memory; the database's counting is done here. */
public final class InMemoryTaskEvents implements TaskEventRepository {
  private final List<TaskEvent> events = new CopyOnWriteArrayList<>();

  @Override
  public void append(TaskEvent event) {
    try {
      Field id = TaskEvent.class.getDeclaredField("id");
      id.setAccessible(true);
      id.set(event, events.size() + 1L);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(changed);
    }
    events.add(event);
  }

  @Override
  public List<TaskEvent> after(TaskId task, long id, int limit) {
    return valid(task).stream().filter(event -> event.id() > id).limit(limit).toList();
  }

  @Override
  public Optional<TaskEvent> end(TaskId task) {
    return valid(task).stream()
        .filter(event -> event.type().isLast())
        .reduce((first, last) -> last);
  }

  private List<TaskEvent> valid(TaskId task) {
    long recovered =
        events.stream()
            .filter(event -> event.task().equals(task) && event.type() == EventType.RECOVERED)
            .mapToLong(TaskEvent::id)
            .max()
            .orElse(0);
    return events.stream()
        .filter(event -> event.task().equals(task))
        .filter(event -> !event.type().isLast() || event.id() > recovered)
        .toList();
  }

  /** What the events of a task say. */
  public List<String> messages(TaskId task) {
    return after(task, 0, 1_000).stream()
        .map(event -> event.body().path("message").asText())
        .toList();
  }
}
