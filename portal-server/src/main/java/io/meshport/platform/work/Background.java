package io.meshport.platform.work;

/** Where work goes that may outlive the request that asked for it. */
public interface Background {
  /** Runs the work soon, on a thread of the server. */
  void run(Runnable work);
}
