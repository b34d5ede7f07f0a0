package dev.helpflow.cli.terminal;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Colours on a terminal, and none elsewhere; {@code NO_COLOR} turns them off, as picocli's {@code
 * Ansi.AUTO} does.
 */
public record Colours(boolean enabled) {

  /** Those for the output of a command. */
  public static Colours of(CommandSpec spec) {
    Ansi ansi = spec.commandLine().getColorScheme().ansi();
    return new Colours(ansi.enabled());
  }

  /** A heading. */
  public String heading(String text) {
    return in(Style.bold, text);
  }

  /** What failed. */
  public String failure(String text) {
    return in(Style.fg_red, text);
  }

  /** What a reader should look at. */
  public String warning(String text) {
    return in(Style.fg_yellow, text);
  }

  /** What went well. */
  public String success(String text) {
    return in(Style.fg_green, text);
  }

  private String in(Style style, String text) {
    return enabled ? style.on() + text + style.off() : text;
  }
}
