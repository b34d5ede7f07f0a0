package dev.helpflow.cli.serve;

import dev.helpflow.cli.checkout.Checkout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Java program to be started as a process of its own.
 *
 * @param environment variables for it; an empty value takes the variable away
 */
record Launch(List<String> command, Map<String, String> environment) {
  private static final List<String> QUIET =
      // CEL and GraalVM reach for memory in ways that JDK 25 warns about at every start.
      List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

  Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  static Launch server(Checkout checkout, StartCache cache, Map<String, String> environment) {
    return new Launch(java(cache.flags(), checkout.serverJar()), environment);
  }

  /** Makes a cache; runs nothing of the jar. */
  static Launch making(Checkout checkout, StartCache cache) {
    return new Launch(java(cache.making(), checkout.serverJar()), Map.of());
  }

  /** The bank on any port that is free; it has little to do, so it may start fast and stay slow. */
  static Launch bank(Checkout checkout) {
    List<String> flags = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");
    return new Launch(java(flags, checkout.bankJar()), Map.of("FAKE_BANK_PORT", "0"));
  }

  private static List<String> java(List<String> flags, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUIET);
    command.addAll(flags);
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  /** The same with one more environment variable. */
  Launch with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(environment);
    more.put(name, value);
    return new Launch(command, more);
  }

  /** A process still to be started, whose output goes where ours does. */
  ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    environment.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    return builder;
  }
}
