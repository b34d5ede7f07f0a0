package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/**
 * A flow kept as a folder of a repository: {@code flow.json}, {@code messages/<locale>.json}, and
 * the scripts that {@code "source": {"file": "scripts/x.js"}} names. Outside the folder, only what
 * the flow takes from its namespace is read: fragments that {@code sharedFragments} names, from
 * {@code ../fragments/<name>.json}, and texts that {@code sharedMessages} or these fragments name,
 * from {@code ../messages/<locale>.json}.
 */
public final class FlowFolder {
  private FlowFolder() {}

  /** What reading a folder gives. */
  public sealed interface Read {
    /** One document, to be decoded by {@link FlowReader}. */
    record Good(FlowSource source) implements Read {}

    /** Files that are missing, malformed or out of bounds. */
    record Bad(List<LocatedIssue> issues) implements Read {
      public Bad {
        issues = List.copyOf(issues);
      }
    }
  }

  /** Puts the files of a folder together. */
  public static Read read(Path folder) {
    Path namespace = folder.toAbsolutePath().normalize().resolveSibling("");
    FolderAssembly assembly =
        new FolderAssembly(new FolderFiles(folder), new FolderFiles(namespace));
    JsonNode document = assembly.document();
    return assembly.issues().isEmpty()
        ? new Read.Good(new FlowSource(document, assembly.sources()))
        : new Read.Bad(assembly.issues());
  }

  /** Puts the files of a folder together and reads them as a definition. */
  public static Decoded decode(Path folder) {
    return switch (read(folder)) {
      case Read.Good good -> FlowReader.decode(good.source());
      case Read.Bad bad -> new Decoded.Bad(bad.issues());
    };
  }
}
