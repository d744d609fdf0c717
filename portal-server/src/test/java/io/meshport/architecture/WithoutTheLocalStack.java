package io.meshport.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out the local stack: a tool for the command line, which prints and is not in the WAR. */
class WithoutTheLocalStack implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return !location.contains("/portal-local/") && !location.contains("/io/meshport/local/");
  }
}
