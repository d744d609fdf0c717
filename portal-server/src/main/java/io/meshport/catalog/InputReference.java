package io.meshport.catalog;

/**
 * What a foreign description says of something that the product reads, before it is known which
 * output port that is.
 *
 * @param name what the description calls it
 * @param contractId the contract that it reads under; empty when the description does not say
 */
public record InputReference(String name, String contractId) {}
