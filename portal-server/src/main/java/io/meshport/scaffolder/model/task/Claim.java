package io.meshport.scaffolder.model.task;

import io.meshport.scaffolder.TaskId;
import java.util.UUID;

/**
 * A worker's hold on a task.
 *
 * @param task the task
 * @param id of the hold; another worker's has another one
 */
public record Claim(TaskId task, UUID id) {}
