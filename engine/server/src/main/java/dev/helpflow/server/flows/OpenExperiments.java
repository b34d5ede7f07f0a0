package dev.helpflow.server.flows;

import dev.helpflow.core.definition.FlowRef;
import java.util.List;

/**
 * What customers of open experiments need of flows beside what is live: whatever goes live or is
 * retired meanwhile must not send them another way.
 */
public interface OpenExperiments {
  /** As it is stored now. */
  Needs needs();

  /**
   * All of it.
   *
   * @param runs the versions that new sessions start on by variants
   * @param routes the variants that nodes route by
   */
  record Needs(List<Run> runs, List<Route> routes) {
    public Needs {
      runs = List.copyOf(runs);
      routes = List.copyOf(routes);
    }
  }

  /** A version that customers of a variant start on. */
  record Run(String experiment, String variant, FlowRef version) {}

  /** The variants to which each node of an experiment has to have a way. */
  record Route(String experiment, List<String> variants) {
    public Route {
      variants = List.copyOf(variants);
    }
  }
}
