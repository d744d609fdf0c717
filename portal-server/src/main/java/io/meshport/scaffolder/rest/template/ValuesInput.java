package io.meshport.scaffolder.rest.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values to be checked before a run.
 *
 * @param values what is filled in; no secrets
 * @param page look at this page alone, counted from 0
 */
public record ValuesInput(@Nullable Map<String, Object> values, @Nullable Integer page) {}
