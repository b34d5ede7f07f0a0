package dev.helpflow.cli;

import dev.helpflow.authoring.publish.ServerException;
import dev.helpflow.authoring.publish.ServerIssue;
import dev.helpflow.cli.server.ExitCodes;
import dev.helpflow.cli.server.NoTokenException;
import dev.helpflow.cli.server.RefusalJson;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a sentence what could not be read or written; anything else is a fault of ours. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments)
      throws Exception {
    if (failure instanceof ServerException said) {
      return said(said, command, arguments);
    }
    if (failure instanceof NoTokenException missing) {
      command.getErr().println(missing.getMessage());
      command.getErr().flush();
      return ExitCodes.FORBIDDEN;
    }
    if (!(failure instanceof UncheckedIOException unreadable)) {
      throw failure;
    }
    command.getErr().println(unreadable.getMessage());
    command.getErr().flush();
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  /** What a server refused, as JSON too where the answer would have been. */
  private static int said(ServerException said, CommandLine command, ParseResult arguments) {
    ParseResult last = arguments;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.hasMatchedOption("--json")) {
      command.getOut().println(RefusalJson.of(said));
      command.getOut().flush();
    }
    command.getErr().println(said.getMessage());
    for (ServerIssue issue : said.issues()) {
      command
          .getErr()
          .println(
              "  %s: %s: %s [%s]"
                  .formatted(issue.pointer(), issue.severity(), issue.message(), issue.code()));
    }
    command.getErr().flush();
    return ExitCodes.of(said);
  }
}
