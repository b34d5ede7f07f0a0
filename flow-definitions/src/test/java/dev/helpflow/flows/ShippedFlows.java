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
   * The same scenario for a customer who asks for this language; what it says of words is left out,
   * since they are of one language.
   */
  static Scenario inLocale(Scenario scenario, String locale) {
    Opening opening = scenario.opening();
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
        scenario.steps().stream()
            .map(step -> new Scenario.Step(withoutWords(step.expect()), step.deed()))
            .toList(),
        withoutWords(scenario.end()));
  }

  private static @Nullable Expectation withoutWords(@Nullable Expectation expected) {
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
