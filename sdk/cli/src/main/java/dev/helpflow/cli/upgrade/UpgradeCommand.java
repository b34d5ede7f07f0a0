package dev.helpflow.cli.upgrade;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.project.UpgradedFlow;
import dev.helpflow.authoring.project.WholeFile;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FoldersOption;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.migration.Specs;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes flows in the newest version of the definition language. */
@Command(
    name = "upgrade",
    description = {
      "Write flows that are in an older spec of the language in the newest. They mean the same as before, and only what the language changed is written anew.",
      "Older specs are read for as long as a version is kept in them: nothing has to be upgraded."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All flows are written in the newest spec.",
      "1:A flow cannot be read or written; with --check, one is written in an older spec.",
      "2:The command was not understood, or names no flow."
    })
public final class UpgradeCommand implements Callable<Integer> {
  private static final int NOT_DONE = 1;

  @Spec private CommandSpec spec;

  @Mixin private FoldersOption flows;

  @Option(names = "--check", description = "Write nothing, and fail if something would be written.")
  private boolean check;

  @Option(names = "--json", description = "Say what was done as a JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<Map<Path, FlowDefinition>> read = flows.read();
    if (read.isEmpty()) {
      return NOT_DONE;
    }
    List<UpgradedFlow> older =
        read.get().keySet().stream().map(UpgradedFlow::of).flatMap(Optional::stream).toList();
    if (!check) {
      older.forEach(each -> WholeFile.write(each.file(), each.text()));
    }
    tell(older, read.get().size());
    return check && !older.isEmpty() ? NOT_DONE : 0;
  }

  private void tell(List<UpgradedFlow> older, int all) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode said = Json.mapper().createObjectNode();
      said.put("spec", Specs.NEWEST).put("flows", all).put("written", !check && !older.isEmpty());
      ArrayNode files = said.putArray("older");
      older.forEach(
          each -> files.addObject().put("file", each.file().toString()).put("spec", each.spec()));
      out.println(said.toPrettyString());
    } else if (older.isEmpty()) {
      out.println(
          all == 1
              ? "The flow is written in spec " + Specs.NEWEST + " already."
              : "All " + all + " flows are written in spec " + Specs.NEWEST + " already.");
    } else {
      String what = check ? "In spec %d, and not in %d: %s" : "From spec %d to %d: %s";
      older.forEach(
          each ->
              out.println(
                  what.formatted(each.spec(), Specs.NEWEST, Findings.fromHere(each.file()))));
      if (!check && older.stream().anyMatch(UpgradedFlow::hasLongNames)) {
        out.println(
            "What agents are told is named by its expression there, as desks read it before: shorter names may be given, such as \"problem\" for \"answers.whatHappened.problem\", once desks read those.");
      }
    }
    out.flush();
  }
}
