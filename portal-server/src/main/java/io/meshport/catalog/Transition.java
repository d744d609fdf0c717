package io.meshport.catalog;

/** A step in the life of a data product that other features may have a say in. */
public enum Transition {
  PUBLICATION,
  DEPRECATION,
  RETIREMENT
}
