package dev.helpflow.cli.test;

import dev.helpflow.authoring.scenario.Coverage;
import java.util.ArrayList;
import java.util.List;

/**
 * How much scenarios have to cover at least, in percent.
 *
 * @param passed of nodes, and of transitions
 * @param guards of the sides of guards
 * @param locales of the languages of flows
 */
record Thresholds(int passed, int guards, int locales) {

  /** What is covered too little, in sentences; empty when all is enough. */
  List<String> objections(Coverage coverage) {
    List<String> objections = new ArrayList<>();
    if (coverage.nodes().percent() < passed || coverage.segments().percent() < passed) {
      objections.add(
          "At least "
              + passed
              + " % of both nodes and transitions have to be covered: add scenarios for the rest.");
    }
    if (coverage.guards().percent() < guards) {
      objections.add(
          "At least "
              + guards
              + " % of the sides of guards have to be covered: add scenarios for the rest.");
    }
    if (coverage.locales().percent() < locales) {
      objections.add(
          "At least "
              + locales
              + " % of the languages have to be covered: add scenarios with a \"locale\".");
    }
    return objections;
  }
}
