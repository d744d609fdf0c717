package io.meshport.access.rest;

import io.meshport.access.model.SubjectType;
import org.jspecify.annotations.Nullable;

/** The subject that somebody asks for. */
public record SubjectInput(@Nullable SubjectType type, @Nullable String id) {}
