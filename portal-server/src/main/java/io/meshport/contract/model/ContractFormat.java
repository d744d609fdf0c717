package io.meshport.contract.model;

/** The form in which a contract was written. */
public enum ContractFormat {
  /** The Open Data Contract Standard. */
  ODCS,
  /** The simple JSON contract. */
  SIMPLE
}
