package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.Finding;
import java.nio.file.Path;

/** Findings as they are shown to whoever stands in the working directory. */
public final class Findings {
  private Findings() {}

  /** A finding with its file as seen from here, as terminals make links of it. */
  public static Finding fromHere(Finding finding) {
    Path here = Path.of("").toAbsolutePath();
    Path file = finding.file().toAbsolutePath().normalize();
    Path shown = file.startsWith(here) ? here.relativize(file) : file;
    return new Finding(shown, finding.line(), finding.column(), finding.issue());
  }
}
