package dev.helpflow.cli;

import dev.helpflow.cli.archive.ExportCommand;
import dev.helpflow.cli.archive.ImportCommand;
import dev.helpflow.cli.completion.CompletionCommand;
import dev.helpflow.cli.connector.ConnectorCommand;
import dev.helpflow.cli.dev.DevCommand;
import dev.helpflow.cli.diff.DiffCommand;
import dev.helpflow.cli.explore.ExploreCommand;
import dev.helpflow.cli.graph.GraphCommand;
import dev.helpflow.cli.init.InitCommand;
import dev.helpflow.cli.lint.LintCommand;
import dev.helpflow.cli.messages.MessagesCommand;
import dev.helpflow.cli.operations.OperationsCommand;
import dev.helpflow.cli.owners.OwnersCommand;
import dev.helpflow.cli.play.PlayCommand;
import dev.helpflow.cli.publish.AuditCommand;
import dev.helpflow.cli.publish.ImpactCommand;
import dev.helpflow.cli.publish.LiveCommand;
import dev.helpflow.cli.publish.PublishCommand;
import dev.helpflow.cli.publish.RetireCommand;
import dev.helpflow.cli.publish.RollbackCommand;
import dev.helpflow.cli.publish.UnscheduleCommand;
import dev.helpflow.cli.publish.VersionsCommand;
import dev.helpflow.cli.serve.PrepareCommand;
import dev.helpflow.cli.serve.ServeCommand;
import dev.helpflow.cli.share.ShareCommand;
import dev.helpflow.cli.share.SharedCommand;
import dev.helpflow.cli.test.TestCommand;
import dev.helpflow.cli.token.TokenCommand;
import dev.helpflow.cli.upgrade.UpgradeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The root of the {@code helpflow} command, which prints its usage when it is given no subcommand.
 */
@Command(
    name = "helpflow",
    description = "Write, check, try and publish help flows.",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class,
    subcommands = {
      InitCommand.class,
      LintCommand.class,
      TestCommand.class,
      DiffCommand.class,
      ExploreCommand.class,
      GraphCommand.class,
      MessagesCommand.class,
      UpgradeCommand.class,
      ShareCommand.class,
      SharedCommand.class,
      OperationsCommand.class,
      ConnectorCommand.class,
      PlayCommand.class,
      DevCommand.class,
      PublishCommand.class,
      ImpactCommand.class,
      LiveCommand.class,
      RollbackCommand.class,
      RetireCommand.class,
      UnscheduleCommand.class,
      VersionsCommand.class,
      AuditCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      OwnersCommand.class,
      TokenCommand.class,
      ServeCommand.class,
      CompletionCommand.class,
      PrepareCommand.class
    })
public final class Helpflow implements Runnable {

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    // A library in here looks for a logger and would say at every start that it found none.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(commandLine().execute(arguments));
  }

  /** The command, ready to be executed. */
  public static CommandLine commandLine() {
    return new CommandLine(new Helpflow())
        .setParameterExceptionHandler(new Refusals())
        .setExecutionExceptionHandler(new Failures());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
