package dev.helpflow.cli.messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives texts to translators and takes them back. */
@Command(
    name = "messages",
    description = "Give texts to translators as XLIFF 2.0, and take their translations back.",
    mixinStandardHelpOptions = true,
    subcommands = {ExportCommand.class, ImportCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"2:No command was given, or it was not understood."})
public final class MessagesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: export or import.");
  }
}
