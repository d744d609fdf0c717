package io.meshport.scaffolder.model.task;

/**
 * How many tasks are not over.
 *
 * @param own of the person who wants to start another one
 * @param all of everybody
 */
public record Admission(long own, long all) {}
