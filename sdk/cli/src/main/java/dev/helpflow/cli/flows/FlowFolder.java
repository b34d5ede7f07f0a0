package dev.helpflow.cli.flows;

import dev.helpflow.authoring.project.FlowFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of flows as it was named on the command line. */
public final class FlowFolder {
  private static final String FILE = "flow.json";
  private static final int DEEP = 3;
  private static final int MANY = 20;

  private FlowFolder() {}

  /**
   * The folder of one flow; whoever names the file in it is understood.
   *
   * @throws NoFlowException when there is none
   */
  public static Path ofFlow(Path named) {
    Path folder = folder(named);
    if (!FlowFolders.isFlow(folder)) {
      throw new NoFlowException(
          "There is no flow in %s: name a folder that has a flow.json.%s"
              .formatted(folder, offer(flowsBelow(folder))));
    }
    return folder;
  }

  /**
   * The folder of one flow, or one that flows lie in as {@code <namespace>/<flow>/flow.json}.
   *
   * @throws NoFlowException when there are none
   */
  public static Path ofFlows(Path named) {
    Path folder = folder(named);
    if (!FlowFolders.isFlow(folder) && !hasFlowsBelow(folder)) {
      throw new NoFlowException(
          "There is no flow in %s: name a folder that has a flow.json, or one of such folders, which lie in it as <namespace>/<flow>."
              .formatted(folder));
    }
    return folder;
  }

  /**
   * The folders of all flows that were named, sorted.
   *
   * @throws NoFlowException when there are none
   */
  public static List<Path> all(Path named) {
    Path folder = ofFlows(named);
    if (FlowFolders.isFlow(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> below = Files.walk(folder, DEEP)) {
      return below
          .filter(file -> file.endsWith(FILE))
          .map(file -> file.resolveSibling("").normalize())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Not all of the folder " + folder + " can be read: " + e, e);
    }
  }

  /**
   * The folder of one flow, or a document that one is kept as.
   *
   * @throws NoFlowException when there is none
   */
  public static Path ofVersion(Path named) {
    Path place = named.toAbsolutePath().normalize();
    boolean isDocument = Files.isRegularFile(place) && !place.endsWith(FILE);
    return isDocument ? place : ofFlow(named);
  }

  private static Path folder(Path given) {
    Path named = given.toAbsolutePath().normalize();
    Path folder = named.endsWith(FILE) && Files.isRegularFile(named) ? named.getParent() : named;
    if (folder == null || !Files.exists(folder)) {
      throw new NoFlowException("There is nothing at %s: name a flow's folder.".formatted(named));
    }
    return folder;
  }

  private static boolean hasFlowsBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> below = Files.walk(folder, DEEP)) {
      return below.anyMatch(file -> file.endsWith(FILE));
    } catch (IOException | UncheckedIOException e) {
      // Whoever reads the flows says what cannot be read.
      return true;
    }
  }

  private static List<String> flowsBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(folder, DEEP)) {
      return below
          .filter(file -> file.endsWith(FILE))
          .map(file -> String.valueOf(folder.relativize(file).getParent()))
          .sorted()
          .limit(MANY)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      // What cannot be looked into is only not offered.
      return List.of();
    }
  }

  private static String offer(List<String> flows) {
    return flows.isEmpty() ? "" : " Below it are " + String.join(", ", flows) + ".";
  }
}
