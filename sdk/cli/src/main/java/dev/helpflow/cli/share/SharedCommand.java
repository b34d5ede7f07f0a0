package dev.helpflow.cli.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.ServerOption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a namespace keeps for all its flows, and takes it into the folder. */
@Command(
    name = "shared",
    description = {
      "Show what a namespace keeps: its revision, by whom, when and why, which flows are behind, and what the folder has otherwise.",
      "With --take the folder gets it. Texts and fragments that only the folder has stay there."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      "1:A file of the folder cannot be read or written.",
      "2:The command was not understood.",
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "5:The namespace keeps nothing."
    })
public final class SharedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private NamespaceOption namespace;

  @Mixin private ServerOption server;

  @Option(names = "--take", description = "Write what the namespace keeps into the folder.")
  private boolean take;

  @Option(names = "--json", description = "Say it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    NamespaceFolder here;
    try {
      here = NamespaceFolder.read(namespace.folder());
    } catch (NamespaceFolder.UnreadableException e) {
      err(String.valueOf(e.getMessage()));
      return ExitCodes.REFUSED;
    }
    JsonNode there = server.client().shared(namespace.name());
    if (there.path("revision").asInt() == 0) {
      err(
          "The namespace %s keeps nothing: nobody has shared anything yet, as helpflow share does."
              .formatted(namespace.name()));
      return ExitCodes.MISSING;
    }
    Difference difference = Difference.between(here, there);
    List<Path> written =
        take ? new TakenFolder(namespace.folder()).take(difference, there) : List.of();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(described(there, difference, written).toPrettyString());
    } else {
      tell(there, difference, written, out);
    }
    out.flush();
    return 0;
  }

  private void tell(JsonNode there, Difference difference, List<Path> written, PrintWriter out) {
    out.println(
        "%s keeps revision %d, by %s at %s: %s"
            .formatted(
                namespace.name(),
                there.path("revision").asInt(),
                there.path("changedBy").asText(),
                there.path("changedAt").asText(),
                there.path("reason").asText()));
    for (JsonNode flow : there.path("flows")) {
      String behind =
          Stream.of("behind", "fragmentsBehind")
              .flatMap(name -> StreamSupport.stream(flow.path(name).spliterator(), false))
              .map(JsonNode::asText)
              .collect(Collectors.joining(", "));
      out.println(
          "%s@%d %s"
              .formatted(
                  flow.path("flow").asText(),
                  flow.path("version").asInt(),
                  behind.isEmpty() ? "has it." : "is behind in " + behind + "."));
    }
    difference.sentences().forEach(out::println);
    written.forEach(file -> out.println("Written: " + Findings.fromHere(file)));
    out.println(end(difference));
  }

  private String end(Difference difference) {
    if (!difference.isToTake()) {
      return "The folder has all that it keeps.";
    }
    return take
        ? "The folder has all that it keeps now."
        : "With --take the folder gets what is there; helpflow share makes what is here that of all flows.";
  }

  private ObjectNode described(JsonNode there, Difference difference, List<Path> written) {
    ObjectNode body = there.deepCopy();
    body.set("differences", difference.json());
    ArrayNode files = body.putArray("written");
    written.forEach(file -> files.add(file.toString()));
    return body;
  }

  private void err(String sentence) {
    spec.commandLine().getErr().println(sentence);
    spec.commandLine().getErr().flush();
  }
}
