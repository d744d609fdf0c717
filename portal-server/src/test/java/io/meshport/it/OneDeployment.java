package io.meshport.it;

import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Deploys the application once for all test classes: it is the same archive everywhere, and every
 * test makes its own data.
 */
public class OneDeployment implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Once.class);
  }

  /** Lets the first deployment through and keeps it. */
  public static class Once {
    private static boolean deployed;

    void deploy(@Observes EventContext<DeployManagedDeployments> event) {
      if (!deployed) {
        event.proceed();
        deployed = true;
      }
    }

    void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
      // Kept: the server ends with the run.
    }
  }
}
