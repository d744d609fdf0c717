package io.meshport.repository.adapter.store;

import io.meshport.it.DeployedPortal;
import io.meshport.it.PortalDatabase;
import io.meshport.it.PortalTest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The store in the portal's own PostgreSQL keeps the same rules as the one in memory. */
@PortalTest
class JdbcPackStoreIT extends PackStoreContract {
  @Deployment(testable = false)
  public static WebArchive portal() {
    return DeployedPortal.portal();
  }

  @Override
  PackStore store(long mostBytes) {
    return new JdbcPackStore(PortalDatabase.source(), mostBytes, clock);
  }
}
