package dev.helpflow.cli.connector;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What is done with connector files. */
@Command(
    name = "connector",
    description = "Write connector files for operators.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:It is done.", "2:The command was not understood."},
    subcommands = ImportOpenApiCommand.class)
public final class ConnectorCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
