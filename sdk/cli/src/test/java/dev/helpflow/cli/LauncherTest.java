package dev.helpflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher in checkouts that it cannot write into, with a Java that says how it was started.
 */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("../../helpflow").toAbsolutePath().normalize();
  private static final List<String> JARS =
      List.of(
          "sdk/cli/target/helpflow-cli.jar",
          "engine/server/target/helpflow-server.jar",
          "examples/fake-bank/target/helpflow-example-fake-bank.jar");

  @TempDir private Path root;

  private record Run(boolean hasEnded, int code, String out, String err) {}

  @BeforeEach
  void makeACheckout() throws IOException {
    for (String folder :
        List.of("engine", "components-catalog", "sdk/authoring", "sdk/cli", "examples/fake-bank")) {
      Files.createDirectories(root.resolve(folder));
    }
    for (String folder :
        List.of(
            "sdk/models/typescript",
            "sdk/client/typescript",
            "sdk/web",
            "examples/phone",
            "examples/desk",
            "console")) {
      Files.createDirectories(root.resolve(folder));
    }
    for (String file : List.of("pom.xml", "package-lock.json", "tsconfig.base.json")) {
      write(file, "");
    }
    Files.copy(LAUNCHER, root.resolve("helpflow"));
    script(".mvn/find-jdk", "echo '" + root + "/jdk'");
    script("jdk/bin/java", "echo java \"$@\"");
    script(".mvn/npm", "exit 0");
    // Also whoever runs the tests as root may write nothing then.
    script("bin/mkdir", "echo 'mkdir: no room for it' >&2; exit 1");
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void script(String name, String line) throws IOException {
    assertThat(write(name, "#!/bin/sh\n" + line + "\n").toFile().setExecutable(true)).isTrue();
  }

  private void build() throws IOException {
    for (String jar : JARS) {
      write(jar, "");
    }
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    Path out = root.resolve("jdk/out");
    Path err = root.resolve("jdk/err");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of("/bin/sh", root.resolve("helpflow").toString()), Stream.of(arguments))
                .toList());
    builder.environment().merge("PATH", root + "/bin", (path, first) -> first + ":" + path);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    boolean hasEnded = process.waitFor(30, TimeUnit.SECONDS);
    if (!hasEnded) {
      process.destroyForcibly().waitFor();
    }
    return new Run(hasEnded, process.exitValue(), Files.readString(out), Files.readString(err));
  }

  @Test
  void saysThatItCannotBuildWhereItCannotWrite() throws IOException, InterruptedException {
    Run run = run("version");

    assertThat(run.hasEnded()).isTrue();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "Helpflow has to build and cannot write into %s: mkdir: no room for it"
                .formatted(root.toRealPath()));
  }

  @Test
  void runsWhatIsBuiltWhereItCannotWrite() throws IOException, InterruptedException {
    build();
    write("examples/phone/dist/index.html", "");
    write("examples/desk/dist/index.html", "");
    write("console/dist/index.html", "");
    for (String command : List.of("version", "serve")) {
      Run run = run(command);

      assertThat(run.hasEnded()).isTrue();
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).endsWith(" dev.helpflow.cli.Helpflow " + command + "\n");
      assertThat(run.code()).isZero();
    }
  }

  @Test
  void servesWithoutThePagesWhereTheyCannotBeBuilt() throws IOException, InterruptedException {
    build();
    Run run = run("serve");

    assertThat(run.hasEnded()).isTrue();
    assertThat(run.err())
        .contains("cannot write into")
        .endsWith(
            "The phone, the desk and the console could not be built, as said above: serve runs without them, or with those that were built before.\n");
    assertThat(run.out()).endsWith(" dev.helpflow.cli.Helpflow serve\n");
  }

  @Test
  void buildsThePagesThatAreNotThereAndLeavesNoLock() throws IOException, InterruptedException {
    build();
    Files.delete(root.resolve("bin/mkdir"));
    Run run = run("serve");

    assertThat(run.err()).isEqualTo("Building the phone, the desk and the console.\n");
    assertThat(run.out()).endsWith(" dev.helpflow.cli.Helpflow serve\n");
    assertThat(root.resolve(".helpflow-building")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/phone", "examples/desk", "console"})
  void buildsThePagesWhereOnlySomeAreMissing(String missing)
      throws IOException, InterruptedException {
    build();
    for (String pages : List.of("examples/phone", "examples/desk", "console")) {
      if (!pages.equals(missing)) {
        write(pages + "/dist/index.html", "");
      }
    }
    Files.delete(root.resolve("bin/mkdir"));
    Run run = run("serve");

    assertThat(run.err()).isEqualTo("Building the phone, the desk and the console.\n");
    assertThat(run.code()).isZero();
  }
}
