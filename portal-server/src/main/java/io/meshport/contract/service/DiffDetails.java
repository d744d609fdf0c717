package io.meshport.contract.service;

import io.meshport.contract.model.diff.ContractDiff;

/**
 * What changed between two versions of a contract.
 *
 * @param contractId the contract
 * @param diff what changed
 */
public record DiffDetails(String contractId, ContractDiff diff) {}
