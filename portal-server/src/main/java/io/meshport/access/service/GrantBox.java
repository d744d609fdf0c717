package io.meshport.access.service;

/** Which grants somebody looks at. */
public enum GrantBox {
  /** Their own and those of their teams. */
  MINE,
  /** Those on the ports of the domains that they own. */
  DOMAIN
}
