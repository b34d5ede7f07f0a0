package dev.helpflow.cli.server;

import picocli.CommandLine.Option;

/** Why a command changes what a server has. */
public final class ReasonOption {
  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, for the audit log.",
      required = true)
  private String reason;

  /** The reason, as it was typed. */
  public String get() {
    return reason;
  }
}
