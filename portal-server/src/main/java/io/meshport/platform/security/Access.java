package io.meshport.platform.security;

/** Who may call a route at all; what exactly they may do there is decided by the services. */
public enum Access {
  /** Anybody, also without a token. */
  PUBLIC,
  /** Whoever brings a verified token. */
  SIGNED_IN
}
