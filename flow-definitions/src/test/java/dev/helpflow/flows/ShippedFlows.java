package dev.helpflow.flows;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.scenario.Expectation;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.simulator.Opening;
import dev.helpflow.scripts.GraalScriptRunner;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The flows of this module, read once for all tests. */
final class ShippedFlows {
  /** Tests run in the module's folder. */
  static final Path ROOT = Path.of("").toAbsolutePath();

  static final GraalScriptRunner SCRIPTS = new GraalScriptRunner();

  static final FlowProject PROJECT =
      FlowProject.load(
          ROOT, Surroundings.of(ROOT.resolveSibling("examples/fake-bank/connectors")), SCRIPTS);

  private ShippedFlows() {}

  /**
   * The same scenario for a customer who asks for this language: whatever it expects but the words,
   * when it was written for another one.
   */
  static Scenario inLocale(Scenario scenario, String locale) {
    Opening opening = scenario.opening();
    boolean isItsOwn = locale.equals(opening.locale() == null ? "en-GB" : opening.locale());
    return new Scenario(
        scenario.description(),
        new Opening(
            opening.inputs(),
            opening.customer(),
            locale,
            opening.zone(),
            opening.now(),
            opening.variants()),
        scenario.stubs(),
        isItsOwn
            ? scenario.steps()
            : scenario.steps().stream()
                .map(step -> new Scenario.Step(wordless(step.expect()), step.deed()))
                .toList(),
        isItsOwn ? scenario.end() : wordless(scenario.end()));
  }

  private static @Nullable Expectation wordless(@Nullable Expectation expected) {
    return expected == null
        ? null
        : new Expectation(
            expected.screen(),
            expected.status(),
            expected.outcome(),
            expected.components(),
            expected.actions(),
            Map.of(),
            expected.values(),
            expected.errors());
  }
}
