package dev.helpflow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LintTest {

  @Test
  void findsNothingWrongWithAnyFlow() {
    assertThat(ShippedFlows.PROJECT.findings()).isEmpty();
  }

  @Test
  void readsEveryFlowThatThereIs() throws Exception {
    try (Stream<Path> files = Files.walk(ShippedFlows.ROOT, 3)) {
      long folders = files.filter(file -> file.endsWith("flow.json")).count();

      assertThat(ShippedFlows.PROJECT.flows()).hasSize(Math.toIntExact(folders)).isNotEmpty();
    }
  }
}
