package io.meshport.platform.config;

import java.net.URI;

/**
 * How people sign in, and which tokens the portal believes.
 *
 * @param issuer who signs tokens, exactly as in their claim {@code iss}
 * @param jwksUri where the issuer's public keys are
 * @param audience what a token must name in its claim {@code aud}
 * @param webClient client id of the web app
 */
public record OidcConfig(URI issuer, URI jwksUri, String audience, String webClient) {}
