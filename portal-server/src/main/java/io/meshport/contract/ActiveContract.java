package io.meshport.contract;

import io.meshport.catalog.PortKey;

/**
 * The contract version that speaks for an output port.
 *
 * @param contractId id of the contract
 * @param version its version
 * @param port the port it describes
 * @param model what it says
 */
public record ActiveContract(
    String contractId, String version, PortKey port, ContractModel model) {}
