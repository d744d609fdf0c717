package io.meshport.contract;

import org.jspecify.annotations.Nullable;

/**
 * One person of a contract's team.
 *
 * @param username user name or mail address
 * @param name what the person is called
 * @param role what the person does there
 */
public record TeamMember(String username, @Nullable String name, @Nullable String role) {}
