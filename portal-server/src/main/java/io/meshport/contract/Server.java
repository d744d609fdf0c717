package io.meshport.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One place where the data stands.
 *
 * @param server its name in the contract
 * @param type the kind of system, for example {@code snowflake}
 * @param environment prod, dev or another word of the contract
 * @param description what it is
 * @param address the fields that locate the data there: host, database, topic and the like
 */
public record Server(
    String server,
    @Nullable String type,
    @Nullable String environment,
    @Nullable String description,
    Map<String, String> address) {}
