package dev.helpflow.cli.owners;

import dev.helpflow.cli.server.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Says and changes who answers for namespaces. */
@Command(
    name = "owners",
    description =
        "Say and change who answers for the flows of a namespace, and whether they want a second pair of eyes.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    subcommands = {ListCommand.class, SetCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCodes.DONE,
      ExitCodes.WRONG_REQUEST,
      "2:The command was not understood.",
      ExitCodes.AWAY,
      ExitCodes.NOT_ALLOWED,
      "5:The namespace is not registered."
    })
public final class OwnersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
