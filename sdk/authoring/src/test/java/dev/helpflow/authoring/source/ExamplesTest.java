package dev.helpflow.authoring.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.authoring.builder.FlowBuilder;
import dev.helpflow.authoring.project.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples that people copy compile, and lint has nothing to say about them. */
class ExamplesTest {
  private static final Pattern BLOCK =
      Pattern.compile("```java\n(package example;.*?)```", Pattern.DOTALL);
  private static final Pattern CODE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n \\* \\}</pre>", Pattern.DOTALL);

  @Test
  void thatOfTheReadme() throws IOException, ReflectiveOperationException {
    assertIsAFlow(found(BLOCK, Files.readString(Path.of("../README.md"))));
  }

  @Test
  void thatOfThePackage() throws IOException, ReflectiveOperationException {
    String comment =
        Files.readString(Path.of("src/main/java/dev/helpflow/authoring/builder/package-info.java"));
    assertIsAFlow(found(CODE, comment).replaceAll("(?m)^ \\* ?", ""));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("An example in Java").isTrue();
    return matcher.group(1);
  }

  private static void assertIsAFlow(String source) throws ReflectiveOperationException {
    Compiled compiled = Compiled.of(Map.of("example.LostCard", source));

    assertThat(compiled.errors()).isEmpty();
    FlowBuilder flow = (FlowBuilder) compiled.call("example.LostCard", "define");
    assertThat(flow.lint(Surroundings.bare())).isEmpty();
  }
}
