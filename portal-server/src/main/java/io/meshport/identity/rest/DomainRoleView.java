package io.meshport.identity.rest;

/**
 * What somebody is in a domain.
 *
 * @param name the domain
 * @param owner whether they own it
 * @param steward whether they are its steward
 */
public record DomainRoleView(String name, boolean owner, boolean steward) {}
