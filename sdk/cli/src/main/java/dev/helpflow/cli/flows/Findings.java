package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.Finding;
import java.nio.file.Path;

/** Findings as they are shown to whoever stands in the working directory. */
public final class Findings {
  private Findings() {}

  /** A finding with its file as seen from here, as terminals make links of it. */
  public static Finding fromHere(Finding finding) {
    return new Finding(fromHere(finding.file()), finding.line(), finding.column(), finding.issue());
  }

  /** A file as seen from the working directory. */
  public static Path fromHere(Path named) {
    Path here = Path.of("").toAbsolutePath();
    Path file = named.toAbsolutePath().normalize();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
