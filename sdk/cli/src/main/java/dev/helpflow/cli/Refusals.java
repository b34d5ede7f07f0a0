package dev.helpflow.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with what was typed in a sentence, names it as it was typed, and tells where
 * help is, rather than print all of it.
 */
final class Refusals implements IParameterExceptionHandler {
  private static final String ENVIRONMENT = "HELPFLOW_";

  @Override
  public int handleParseException(ParameterException refused, String[] arguments) {
    CommandLine command = refused.getCommandLine();
    CommandSpec spec = command.getCommandSpec();
    command.getErr().println(sentence(refused, arguments));
    command.getErr().println("See: " + spec.qualifiedName() + " --help");
    command.getErr().flush();
    return spec.exitCodeOnInvalidInput();
  }

  private static String sentence(ParameterException refused, String[] arguments) {
    if (refused instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().getFirst());
    }
    if (refused instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    ArgSpec argument = refused.getArgSpec();
    if (refused.getCause() instanceof TypeConversionException said
        && argument != null
        && argument.converters().length > 0) {
      // A converter of ours says it in a sentence.
      return String.valueOf(said.getMessage());
    }
    String value = refused.getValue();
    // What a command itself refuses, it says in sentences of its own, and names no argument.
    return argument == null || value == null
        ? String.valueOf(refused.getMessage())
        : argument instanceof PositionalParamSpec && argument.paramLabel().contains("|")
            ? "Expected %s, but got \"%s\".".formatted(alternatives(argument), value)
            : "%s takes %s, but got \"%s\"."
                .formatted(name(argument, arguments), form(argument), value);
  }

  /** Of {@code bash|zsh|fish}: {@code bash, zsh or fish}. */
  private static String alternatives(ArgSpec argument) {
    return argument.paramLabel().replaceFirst("\\|([^|]*)$", " or $1").replace("|", ", ");
  }

  private static String missing(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      return (option.required() ? "%s is missing: %s" : "%s needs a value: %s")
          .formatted(option.longestName(), described(argument));
    }
    return "%s is missing: %s".formatted(argument.paramLabel(), described(argument));
  }

  private static String unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().getFirst();
    CommandSpec spec = unmatched.getCommandLine().getCommandSpec();
    String instead =
        Stream.concat(swapped(first, spec), unmatched.getSuggestions().stream())
            .findFirst()
            .map(meant -> " Did you mean " + meant.replaceFirst("^helpflow ", "") + "?")
            .orElse("");
    if (unmatched.isUnknownOption()) {
      return "There is no option " + first + "." + instead;
    }
    return spec.subcommands().isEmpty()
        ? "\"" + first + "\" is one argument too many."
        : "There is no command \"" + first + "\"." + instead;
  }

  /** Commands of the same letters, which are nearer than those that differ in one. */
  private static Stream<String> swapped(String typed, CommandSpec spec) {
    return spec.subcommands().keySet().stream()
        .filter(
            name ->
                Arrays.equals(name.chars().sorted().toArray(), typed.chars().sorted().toArray()));
  }

  /** An option that was not typed has its value from the environment. */
  private static String name(ArgSpec argument, String[] arguments) {
    if (argument instanceof PositionalParamSpec) {
      return argument.paramLabel();
    }
    OptionSpec option = (OptionSpec) argument;
    boolean isTyped =
        Arrays.stream(arguments)
            .anyMatch(typed -> typed.replaceFirst("=.*", "").equals(option.longestName()));
    return isTyped
        ? option.longestName()
        : ENVIRONMENT
            + option.longestName().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static String form(ArgSpec argument) {
    return argument.type() == int.class ? "a whole number" : argument.paramLabel();
  }

  private static String described(ArgSpec argument) {
    return String.join(" ", argument.description());
  }
}
