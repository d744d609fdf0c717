package io.meshport.repository.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Speaks Git's protocol with visitors who were let in. Time and size are bounded. Never called
 * inside a transaction.
 */
public interface GitExchange {
  /** Says which branches there are, and what the server can do. */
  void advertise(GitVisit visit, OutputStream answer) throws IOException;

  /** Sends objects, or takes them and moves references. */
  void serve(GitVisit visit, InputStream question, OutputStream answer) throws IOException;
}
