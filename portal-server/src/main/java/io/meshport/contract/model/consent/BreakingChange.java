package io.meshport.contract.model.consent;

import io.meshport.catalog.PortKey;
import java.time.Instant;
import java.util.UUID;

/**
 * A breaking change that consumers are asked about.
 *
 * @param contractId the contract
 * @param formerVersion the version that gives way
 * @param version the version that takes its place
 * @param productId the product of the port
 * @param port the port
 * @param noticeEndsAt until when the former version stays available without anybody's objection
 */
public record BreakingChange(
    String contractId,
    String formerVersion,
    String version,
    UUID productId,
    PortKey port,
    Instant noticeEndsAt) {}
