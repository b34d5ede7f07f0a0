package dev.helpflow.cli.serve;

import dev.helpflow.cli.checkout.Checkout;
import java.nio.file.Files;
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
  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final List<String> QUIET =
      // CEL and GraalVM reach for memory in ways that JDK 25 warns about at every start.
      List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

  Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** The server, its JVM told how to use memory by the file that lies with its sources. */
  static Launch server(Checkout checkout, List<String> flags, Map<String, String> environment) {
    List<String> all = new ArrayList<>(List.of("@" + checkout.serverOptions()));
    all.addAll(flags);
    Map<String, String> variables = new LinkedHashMap<>(environment);
    // Unpacked once for all data folders.
    variables.put("HELPFLOW_PROGRAMS", checkout.databasePrograms().toString());
    return new Launch(java(all, checkout.serverJar()), variables);
  }

  /** The bank; it has little to do, so it may start fast and stay slow. */
  static Launch bank(Checkout checkout, List<String> flags, int port) {
    List<String> all =
        new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    all.addAll(flags);
    all.addAll(QUIET);
    return new Launch(
        java(all, checkout.bankJar()), Map.of("FAKE_BANK_PORT", Integer.toString(port)));
  }

  /** This program again, with another command; it gives way to everything else on the machine. */
  static Launch prepare() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    command.add(java());
    command.addAll(QUIET);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.helpflow.cli.Helpflow", "prepare"));
    return new Launch(command, Map.of());
  }

  private static List<String> java(List<String> flags, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(flags);
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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
