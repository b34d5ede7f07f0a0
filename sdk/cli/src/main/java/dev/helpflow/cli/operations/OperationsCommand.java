package dev.helpflow.cli.operations;

import dev.helpflow.authoring.project.Finding;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.cli.checkout.ConnectorsFolder;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.terminal.Colours;
import dev.helpflow.core.issue.Nearest;
import dev.helpflow.wire.connector.ConnectorOperation;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what flows may call, and what they may know of customers. */
@Command(
    name = "operations",
    description = {
      "Say what flows may call: each operation with what it is given, what it answers, and its error codes.",
      "What flows may know of customers is said too. No server is asked: it is what the operators' files beside the flows say."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:It is said.",
      "1:A file of the operators has errors.",
      "2:The command was not understood, or there are no connector files or no such operation."
    })
public final class OperationsCommand implements Callable<Integer> {
  private static final int HAS_ERRORS = 1;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "A flow's folder, or one of flows; the working directory by default.",
      defaultValue = ".")
  private Path folder;

  @Option(
      names = "--connectors",
      paramLabel = "DIR",
      description =
          "The folder of connector files; by default a folder \"connectors\" beside or above FOLDER, or, where there is none, the sample bank's of the checkout that this command runs from.")
  private @Nullable Path connectors;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only this connector, such as cards, or this operation, such as cards.get.")
  private @Nullable String only;

  @Option(names = "--json", description = "Say it as a JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    if (!Files.exists(folder)) {
      throw refused(
          "There is nothing at %s: name a flow's folder, or one of flows."
              .formatted(Findings.fromHere(folder)));
    }
    Surroundings surroundings =
        ConnectorsFolder.find(connectors, folder)
            .map(Surroundings::of)
            .orElseThrow(
                () ->
                    refused(
                        "There is no folder \"connectors\" beside or above "
                            + Findings.fromHere(folder)
                            + ": name one with --connectors."));
    surroundings.findings().forEach(this::tell);
    List<ConnectorOperation> operations =
        surroundings.operations().entrySet().stream()
            .filter(each -> isMeant(each.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (operations.isEmpty() && surroundings.findings().isEmpty()) {
      throw refused(
          "There is no connector and no operation \"%s\".%s"
              .formatted(only, Nearest.instead(String.valueOf(only), names(surroundings))));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        json
            ? OperationsJson.of(operations, surroundings.customer())
            : OperationsText.of(operations, surroundings.customer(), Colours.of(spec)));
    out.flush();
    return surroundings.findings().isEmpty() ? 0 : HAS_ERRORS;
  }

  /** Of operations, and of their connectors. */
  private static List<String> names(Surroundings surroundings) {
    return surroundings.operations().keySet().stream()
        .flatMap(name -> Stream.of(name, name.substring(0, name.indexOf('.'))))
        .distinct()
        .toList();
  }

  private boolean isMeant(String name) {
    return only == null || name.equals(only) || name.startsWith(only + ".");
  }

  private void tell(Finding finding) {
    spec.commandLine().getErr().println(Findings.fromHere(finding));
    spec.commandLine().getErr().flush();
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
