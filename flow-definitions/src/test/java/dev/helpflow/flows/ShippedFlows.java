package dev.helpflow.flows;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.Surroundings;
import dev.helpflow.authoring.scenario.Scenario;
import dev.helpflow.authoring.simulator.Opening;
import dev.helpflow.scripts.GraalScriptRunner;
import java.nio.file.Path;

/** The flows of this module, read once for all tests. */
final class ShippedFlows {
  /** Tests run in the module's folder. */
  static final Path ROOT = Path.of("").toAbsolutePath();

  static final GraalScriptRunner SCRIPTS = new GraalScriptRunner();

  static final FlowProject PROJECT =
      FlowProject.load(
          ROOT, Surroundings.of(ROOT.resolveSibling("examples/fake-bank/connectors")), SCRIPTS);

  private ShippedFlows() {}

  /** The same scenario for a customer who asks for this language. */
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
        scenario.steps(),
        scenario.end());
  }
}
