package io.meshport.local;

/** Gives access tokens of demo people. */
@FunctionalInterface
public interface TokenSource {
  /** A fresh access token of this person, fit for the Authorization header of a call. */
  String tokenFor(String username);
}
