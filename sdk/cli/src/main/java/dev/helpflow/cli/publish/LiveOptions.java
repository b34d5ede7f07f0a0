package dev.helpflow.cli.publish;

import dev.helpflow.authoring.publish.GoLive;
import dev.helpflow.authoring.publish.InFlight;
import dev.helpflow.core.definition.FlowRef;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a version goes live. */
final class LiveOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--in-flight",
      paramLabel = "pin|follow|reconcile",
      description =
          "What becomes of open sessions: they finish on their version (pin, the default), move where nothing changes for them (follow), or move and are asked again only what is new or no longer valid (reconcile). See: helpflow impact",
      defaultValue = "pin")
  private String inFlight;

  @Option(
      names = "--expect",
      paramLabel = "VERSION",
      description = "Go live only if this version is live now; 0 if none may be.")
  private @Nullable Integer expect;

  @Option(
      names = "--percent",
      paramLabel = "N",
      description = "Of a hundred customers, how many start on it; all by default.",
      defaultValue = "100")
  private int percent;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When, such as 2027-01-31T09:00:00Z; at once by default.")
  private @Nullable String at;

  /** Refuses values that no version can go live with, before anything is done. */
  void check() {
    if (percent < 1 || percent > 100) {
      throw refused("--percent takes a whole number from 1 to 100, but got " + percent + ".");
    }
    if (expect != null && expect < 0) {
      throw refused(
          "--expect takes the number of a version, or 0 for none, but got " + expect + ".");
    }
    inFlight();
    Instant time = time();
    if (time != null && time.isBefore(Instant.now())) {
      throw refused("--at takes a time that is yet to come, but got \"" + at + "\".");
    }
  }

  /** Refuses these options where nothing is to go live. */
  void demandNone() {
    for (String name : List.of("--in-flight", "--expect", "--percent", "--at")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw refused(name + " needs --live: without it, nothing goes live.");
      }
    }
  }

  /** The version with these options, which were checked. */
  GoLive of(FlowRef version, String reason) {
    return new GoLive(version, reason, inFlight(), expect, percent, time());
  }

  private InFlight inFlight() {
    return Arrays.stream(InFlight.values())
        .filter(each -> each.word().equals(inFlight.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "--in-flight takes pin, follow or reconcile, but got \"" + inFlight + "\"."));
  }

  private @Nullable Instant time() {
    if (at == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw refused(
          "--at takes a time with its offset, such as 2027-01-31T09:00:00Z, but got \""
              + at
              + "\".");
    }
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
