package io.meshport.it;

import java.io.File;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Deploys the WAR that the build made, whole: what is tested is what is shipped. */
public abstract class DeployedPortal {
  @Deployment(testable = false)
  public static WebArchive portal() {
    File war =
        Path.of(System.getProperty("meshport.checkout", ".."))
            .resolve("portal-server/target/meshport.war")
            .toFile();
    return ShrinkWrap.createFromZipFile(WebArchive.class, war);
  }
}
