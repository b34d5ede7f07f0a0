package dev.helpflow.cli.diff;

import dev.helpflow.authoring.diff.DiffText;
import dev.helpflow.authoring.diff.FlowDiff;
import dev.helpflow.authoring.project.FlowFile;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.cli.flows.Findings;
import dev.helpflow.cli.flows.FlowFolder;
import dev.helpflow.cli.flows.NoFlowException;
import dev.helpflow.cli.terminal.Colours;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two versions of a flow. */
@Command(
    name = "diff",
    description = {
      "Say in words what changed between two versions of a flow, and which customers would notice.",
      "Each is a flow's folder, or a document as servers keep it, with the texts in it."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The versions are compared, and differ or not.",
      "1:One of them cannot be read.",
      "2:The command was not understood, or names no flow, or two flows."
    })
public final class DiffCommand implements Callable<Integer> {
  private static final int UNREADABLE = 1;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The older version.")
  private Path older;

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer version.")
  private Path newer;

  @Option(names = "--json", description = "Say it as a JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<FlowDefinition> from = read(older);
    Optional<FlowDefinition> to = read(newer);
    if (from.isEmpty() || to.isEmpty()) {
      return UNREADABLE;
    }
    FlowId one = from.get().id();
    FlowId other = to.get().id();
    if (!one.equals(other)) {
      throw new ParameterException(
          spec.commandLine(),
          "`%s` and `%s` are two flows, and not two versions of one.".formatted(one, other));
    }
    FlowDiff diff =
        FlowDiff.between(from.get(), to.get(), Surroundings.bare().catalogue().catalogue());
    if (json) {
      out().println(DiffJson.of(diff).toPrettyString());
    } else {
      print(diff);
    }
    out().flush();
    return 0;
  }

  private void print(FlowDiff diff) {
    if (diff.isEmpty()) {
      out().println("Nothing is different.");
      return;
    }
    Colours colours = Colours.of(spec);
    out().println(colours.heading("What changed"));
    diff.changes().forEach(change -> out().println("  " + DiffText.of(change)));
    out().println();
    out().println(colours.heading("Who would notice"));
    diff.notices().forEach(notice -> out().println("  " + notice));
    if (diff.notices().isEmpty()) {
      out().println("  No customer.");
    }
  }

  private Optional<FlowDefinition> read(Path named) {
    return switch (FlowFile.read(place(named))) {
      case FlowFile.Read.Good good -> Optional.of(good.flow());
      case FlowFile.Read.Bad bad -> {
        bad.findings()
            .forEach(finding -> spec.commandLine().getErr().println(Findings.fromHere(finding)));
        yield Optional.empty();
      }
    };
  }

  private Path place(Path named) {
    try {
      return FlowFolder.ofVersion(named);
    } catch (NoFlowException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
