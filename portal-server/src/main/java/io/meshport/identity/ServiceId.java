package io.meshport.identity;

/**
 * A service account, by the client id of its Keycloak client.
 *
 * @param value the client id, for example {@code svc-churn-model}
 */
public record ServiceId(String value) {}
