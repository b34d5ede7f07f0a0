package dev.helpflow.authoring.project;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowFolder;
import dev.helpflow.wire.definition.FlowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One version of a flow as it was kept: a flow's folder, or one document with its texts in it. */
public final class FlowFile {
  private FlowFile() {}

  /** What reading it gives. */
  public sealed interface Read {
    /** A definition of the right shape, which lint has not seen. */
    record Good(FlowDefinition flow) implements Read {}

    /** All that is wrong. */
    record Bad(List<Finding> findings) implements Read {
      public Bad {
        findings = List.copyOf(findings);
      }
    }
  }

  /** Reads a folder, or a document. */
  public static Read read(Path place) {
    try {
      Decoded decoded =
          Files.isDirectory(place)
              ? FlowFolder.decode(place)
              : FlowReader.decode(Files.readAllBytes(place));
      return switch (decoded) {
        case Decoded.Good good -> new Read.Good(good.flow());
        case Decoded.Bad bad ->
            new Read.Bad(bad.issues().stream().map(issue -> Finding.in(place, issue)).toList());
      };
    } catch (IOException e) {
      Issue issue =
          Issue.error(
              "project/unreadable-file", "", "The file cannot be read: see that it may be.");
      return new Read.Bad(List.of(new Finding(place, 1, 1, issue)));
    }
  }
}
