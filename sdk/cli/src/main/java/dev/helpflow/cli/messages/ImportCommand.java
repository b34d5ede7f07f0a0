package dev.helpflow.cli.messages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.messages.TranslationImport;
import dev.helpflow.authoring.project.WholeFile;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FoldersOption;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.wire.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes translations back. */
@Command(
    name = "import",
    description = {
      "Write a translator's XLIFF 2.0 into the messages of flows; nothing else of their files changes.",
      "Which texts were translated is remembered in translated/<locale>.json, so that lint can tell when one has changed since: of those that are new here, and of those whose state is reviewed or final.",
      "If anything is wrong, all of it is said, and nothing is written."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The translations are written.",
      "1:The file or a flow cannot be read, a translation is refused, or a file cannot be written.",
      "2:The command was not understood, or names no flow."
    })
public final class ImportCommand implements Callable<Integer> {
  private static final int REFUSED = 1;

  @Spec private CommandSpec spec;

  @Mixin private FoldersOption flows;

  @Parameters(index = "1", paramLabel = "FILE", description = "The translator's file.")
  private Path file;

  @Option(names = "--json", description = "Say what was done as a JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<Map<Path, FlowDefinition>> read = flows.read();
    if (read.isEmpty()) {
      return REFUSED;
    }
    return switch (TranslationImport.of(file, read.get())) {
      case TranslationImport.Result.Good good -> {
        good.files().forEach(each -> WholeFile.write(each.file(), each.text()));
        tell(good);
        yield 0;
      }
      case TranslationImport.Result.Bad bad -> {
        bad.findings().forEach(finding -> err().println(Findings.fromHere(finding)));
        err().println("Nothing is imported until this is corrected.");
        yield REFUSED;
      }
    };
  }

  private void tell(TranslationImport.Result.Good good) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode said = Json.mapper().createObjectNode();
      said.put("imported", good.imported())
          .put("accepted", good.accepted())
          .put("left", good.left());
      ArrayNode names = said.putArray("files");
      good.files().forEach(each -> names.add(each.file().toString()));
      out.println(said.toPrettyString());
    } else {
      good.files().forEach(each -> out.println("Written: " + Findings.fromHere(each.file())));
      String accepted =
          good.accepted() == 0 ? "" : good.accepted() + " found to hold as they are, ";
      out.println(
          "%d imported, %s%d yet to be translated."
              .formatted(good.imported(), accepted, good.left()));
    }
    out.flush();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
