package io.meshport.platform.config;

/**
 * What the web app must know before anybody has signed in.
 *
 * @param issuer where people sign in
 * @param clientId client id of the web app there
 */
public record ConfigView(String issuer, String clientId) {}
