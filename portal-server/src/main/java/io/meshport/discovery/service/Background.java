package io.meshport.discovery.service;

/** Where work goes that outlives the request that asked for it. */
public interface Background {
  /** Runs the work soon, on a thread of the server. */
  void run(Runnable work);
}
