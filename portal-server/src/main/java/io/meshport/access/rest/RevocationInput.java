package io.meshport.access.rest;

import org.jspecify.annotations.Nullable;

/** Why a grant is taken or given back. */
public record RevocationInput(@Nullable String reason) {}
