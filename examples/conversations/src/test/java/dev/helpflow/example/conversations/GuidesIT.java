package dev.helpflow.example.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides for authors, followed to the letter from an empty folder. */
class GuidesIT {
  private static final String ADDRESS = "http://127.0.0.1:8080";

  /** Stands in a guide for what differs each time, within a line. */
  private static final String ANYTHING = "…";

  @TempDir static Path data;
  @TempDir Path folder;
  @TempDir Path programs;

  private static Served served;
  private @Nullable Process started;
  private int shown;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    served = Served.in(data);
  }

  @AfterAll
  static void close() throws InterruptedException {
    served.close();
  }

  @BeforeEach
  void putTheCommandOnThePath() throws IOException {
    Path helpflow =
        Files.createFile(
            programs.resolve("helpflow"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(
        helpflow,
        """
        #!/bin/sh
        exec "%s/bin/java" -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow \
        --enable-native-access=ALL-UNNAMED -cp "%s:%s/*" dev.helpflow.cli.Helpflow "$@"
        """
            .formatted(
                System.getProperty("java.home"), Served.CLI, Served.CLI.resolveSibling("lib")));
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (started != null) {
      started.destroy();
      started.waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tutorial.md", "changing.md"})
  void everythingGoesAsItIsWritten(String guide) throws IOException, InterruptedException {
    List<Guide.Deed> deeds = Guide.deeds(guide);
    assertThat(deeds).hasSizeGreaterThan(15);

    for (Guide.Deed deed : deeds) {
      follow(deed);
    }
  }

  private void follow(Guide.Deed deed) throws IOException, InterruptedException {
    switch (deed) {
      case Guide.Write write -> {
        Path file = folder.resolve(write.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, write.text());
      }
      case Guide.Edit edit -> {
        Path file = folder.resolve(edit.file());
        String text = Files.readString(file);
        assertThat(text).as(where(deed)).containsOnlyOnce(edit.before());
        Files.writeString(file, text.replace(edit.before(), edit.after()));
      }
      case Guide.Run run -> {
        Path log = data.resolve("run.log");
        int exit = bash(run.commands(), log).waitFor();
        String printed = printed(log);
        if (run.exit() == Guide.SOME_FAILURE) {
          assertThat(exit).as(where(deed) + printed).isPositive();
        } else {
          assertThat(exit).as(where(deed) + printed).isEqualTo(run.exit());
        }
        assertThat(printed).as(where(deed)).matches(pattern(run.printed()));
      }
      case Guide.Start start -> {
        started = bash("exec " + start.command(), data.resolve("started.log"));
        shown = 0;
        awaitPrinted(deed, start.printed());
      }
      case Guide.Printed more -> awaitPrinted(deed, more.printed());
      case Guide.Stop stopped -> {
        assertThat(started).as(where(stopped)).isNotNull();
        started.destroy();
        started.waitFor();
      }
    }
  }

  private Process bash(String commands, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-euc", commands.replace(ADDRESS, served.url()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HELPFLOW_"));
    builder.environment().put("HELPFLOW_SERVER", served.url());
    builder.environment().merge("PATH", "", (path, none) -> programs + ":" + path);
    return builder.start();
  }

  private void awaitPrinted(Guide.Deed deed, String wanted) throws InterruptedException {
    Path log = data.resolve("started.log");
    Pattern pattern = pattern(wanted);
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end && !pattern.matcher(printed(log).substring(shown)).matches()) {
      Thread.sleep(50);
    }
    String printed = printed(log);
    assertThat(printed.substring(shown)).as(where(deed)).matches(pattern);
    shown = printed.length();
  }

  private String printed(Path log) {
    return CommandLine.read(log).replace(served.url(), ADDRESS);
  }

  /** What is not shown may be anything. */
  private static Pattern pattern(String wanted) {
    if (wanted.isEmpty()) {
      return Pattern.compile(".*", Pattern.DOTALL);
    }
    return Pattern.compile(
        Arrays.stream(wanted.strip().split(ANYTHING, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\n]*", "\\s*", "\\s*")));
  }

  private static String where(Guide.Deed deed) {
    return "Line " + deed.line() + ": ";
  }
}
