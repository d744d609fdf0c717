package io.meshport.platform.security;

/** Who may call a route at all; what exactly they may do there is decided by the services. */
public enum Access {
  /** Anybody, also without a token. */
  PUBLIC,
  /** Whoever signs the body with a secret that both sides know; the service checks it. */
  SIGNED_BODY,
  /** Whoever brings a verified token. */
  SIGNED_IN
}
