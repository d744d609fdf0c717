package io.meshport.access.service;

/** Which requests somebody looks at. */
public enum RequestBox {
  /** Those that they may decide. */
  APPROVALS,
  /** Their own and those of their teams. */
  MINE
}
