package io.meshport.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people who answer for the data, as the contract names them.
 *
 * @param name what the team is called
 * @param description what it does
 * @param members who is in it
 */
public record Team(@Nullable String name, @Nullable String description, List<TeamMember> members) {}
