package io.meshport.repository.adapter.store;

import java.io.IOException;

/** The repository would become larger than the host allows. */
final class RepositoryFullException extends IOException {
  private static final long serialVersionUID = 1L;

  RepositoryFullException(long mostBytes) {
    super("The repository would become larger than " + (mostBytes >> 20) + " MiB");
  }
}
