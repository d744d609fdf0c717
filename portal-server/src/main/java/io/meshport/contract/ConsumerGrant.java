package io.meshport.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A permission by which somebody reads an output port, or will.
 *
 * @param id the grant
 * @param consumer who reads
 * @param requesterId Keycloak's id of who asked for it
 * @param status how far it has come, in the word of its feature
 * @param endsAt when it ends by itself
 * @param contractVersion the contract version that was in force when it was asked for; none when
 *     the port had none
 */
public record ConsumerGrant(
    UUID id,
    PortConsumer consumer,
    String requesterId,
    String status,
    Instant endsAt,
    @Nullable String contractVersion) {}
