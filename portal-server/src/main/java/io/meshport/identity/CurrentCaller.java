package io.meshport.identity;

import io.meshport.platform.problem.PortalException;

/** Gives resources the person behind the running request. */
public interface CurrentCaller {
  /**
   * The caller, from the verified token of the running request.
   *
   * @throws PortalException UNAUTHENTICATED without one
   */
  Caller get();
}
