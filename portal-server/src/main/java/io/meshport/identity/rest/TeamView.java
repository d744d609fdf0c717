package io.meshport.identity.rest;

/**
 * A team.
 *
 * @param id path of its group
 * @param name what people call it
 */
public record TeamView(String id, String name) {}
