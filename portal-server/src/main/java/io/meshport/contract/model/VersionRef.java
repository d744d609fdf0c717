package io.meshport.contract.model;

/**
 * A contract version by its address.
 *
 * @param contractId the contract
 * @param number the version
 */
public record VersionRef(String contractId, String number) {}
