package io.meshport.contract.model.export.product;

import io.meshport.contract.model.standard.OdcsContract;

/**
 * A contract version through which a product offers data.
 *
 * @param port name of the port
 * @param contractId id of the contract
 * @param version its version
 * @param contract what it says
 */
public record PortContract(String port, String contractId, String version, OdcsContract contract) {}
