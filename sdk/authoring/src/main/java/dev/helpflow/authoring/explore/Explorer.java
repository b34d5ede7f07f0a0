package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.project.ProjectFlow;
import dev.helpflow.authoring.scenario.Coverage;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.script.ScriptRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Walks a flow by every path that its bounds allow: each answer of the bank and each of its errors,
 * each option, answers given and left out, each way a wait or a hand-off goes on. The same flow and
 * bounds give the same paths.
 */
public final class Explorer {
  private final FlowProject project;
  private final ScriptRunner scripts;

  /**
   * An explorer.
   *
   * @param project one without errors
   */
  public Explorer(FlowProject project, ScriptRunner scripts) {
    this.project = project;
    this.scripts = scripts;
  }

  /**
   * Explores a flow, and its sub-flows as far as it runs them.
   *
   * @param walked is told, from time to time, how many paths were walked
   */
  public Exploration explore(FlowId id, Bounds bounds, IntConsumer walked) {
    FlowDefinition flow =
        project
            .definition(id)
            .orElseThrow(() -> new IllegalArgumentException("There is no flow " + id + "."));
    Literals literals =
        new Literals(project.flows().values().stream().map(ProjectFlow::definition).toList());
    MadeUpValues values = new MadeUpValues(literals, bounds.seed());
    Openings openings = new Openings(project, flow, literals, values);
    Deeds deeds =
        new Deeds(new MadeUpAnswers(project.surroundings().catalogue().catalogue(), literals));
    Frontier frontier = new Frontier(bounds.seed());
    List<WalkedPath> paths = new ArrayList<>();
    while (paths.size() < bounds.paths()) {
      Optional<List<Integer>> next = frontier.next();
      if (next.isEmpty()) {
        break;
      }
      Tape tape = new Tape(next.get());
      MadeUpBank bank = new MadeUpBank(values, tape);
      paths.add(
          new PathWalk(project, id, bounds, tape, deeds)
              .walk(openings.choose(tape), bank, scripts));
      frontier.add(tape);
      walked.accept(paths.size());
    }
    Coverage coverage =
        Coverage.of(
            List.of(flow),
            paths.stream().map(path -> new Coverage.Seen(path.trail(), List.of())).toList());
    return new Exploration(id, bounds, frontier.isEmpty(), paths, coverage);
  }
}
