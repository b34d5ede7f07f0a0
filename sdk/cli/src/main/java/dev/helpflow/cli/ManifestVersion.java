package dev.helpflow.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar's manifest, so that it is stated in one place. */
final class ManifestVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = ManifestVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "helpflow "
          + Objects.requireNonNullElse(version, "(not run from a jar, so without a version)")
    };
  }
}
