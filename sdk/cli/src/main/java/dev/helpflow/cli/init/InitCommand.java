package dev.helpflow.cli.init;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a flow that passes all checks, to be changed into the author's own. */
@Command(
    name = "init",
    description =
        "Write a small flow with texts and scenarios that passes all checks, to begin with.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The flow is written.",
      "1:It could not be written.",
      "2:The command was not understood, or there is something in the folder already."
    })
public final class InitCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final List<String> FILES =
      List.of(
          "flow.json",
          "messages/en-GB.json",
          "scenarios/question.json",
          "scenarios/other.json",
          "scenarios/nobody-free.json",
          "README.md");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description =
          "The flow's folder, <somewhere>/<namespace>/<flow>, whose last two names are the flow's id.")
  private Path flow;

  @Option(names = "--json", description = "Say what was written as a JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Path folder = flow.toAbsolutePath().normalize();
    FlowId id = id(folder);
    try {
      if (!isEmpty(folder)) {
        throw refused("There is something in %s already: name a new folder.".formatted(folder));
      }
      write(folder, id);
    } catch (IOException e) {
      spec.commandLine().getErr().println("The flow cannot be written to " + folder + ": " + e);
      return FAILED;
    }
    tell(id);
    return 0;
  }

  /** By its folder's name and that of the folder around it, as flows lie in a tree. */
  private FlowId id(Path folder) {
    Path around = folder.getParent();
    if (folder.getFileName() == null || around == null || around.getFileName() == null) {
      throw refused("%s has no two names for an id: name <namespace>/<flow>.".formatted(folder));
    }
    try {
      return new FlowId(around.getFileName().toString(), folder.getFileName().toString());
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static String filled(String file, FlowId id) throws IOException {
    try (InputStream template = InitCommand.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("${id}", id.toString()).replace("${namespace}", id.namespace());
    }
  }

  /** Writes all files beside the folder, which then takes their place: all are there, or none. */
  private static void write(Path folder, FlowId id) throws IOException {
    Path around = Files.createDirectories(Objects.requireNonNull(folder.getParent()));
    Path part = around.resolve("." + folder.getFileName() + ".part");
    try {
      for (String file : FILES) {
        Path inside = part.resolve(file);
        Files.createDirectories(Objects.requireNonNull(inside.getParent()));
        Files.writeString(inside, filled(file, id));
      }
      Files.move(part, folder, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      remove(part);
    }
  }

  private static void remove(Path part) throws IOException {
    if (Files.exists(part)) {
      try (var files = Files.walk(part)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private void tell(FlowId id) {
    if (json) {
      ObjectNode said = Json.mapper().createObjectNode();
      said.put("flow", id.toString()).put("folder", flow.toString());
      FILES.forEach(said.putArray("files")::add);
      spec.commandLine().getOut().println(said.toPrettyString());
      return;
    }
    String tree = String.valueOf(flow.resolve("../..").normalize());
    String named = tree.isEmpty() ? "." : tree;
    spec.commandLine()
        .getOut()
        .printf(
            "The flow %s is in %s. Try it:%n%n  helpflow play %s%n  helpflow lint %s%n  helpflow test %s --cover 100%n",
            id, flow, flow, named, named);
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
