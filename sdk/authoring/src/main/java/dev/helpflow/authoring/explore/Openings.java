package dev.helpflow.authoring.explore;

import dev.helpflow.authoring.project.ExampleValue;
import dev.helpflow.authoring.project.FlowProject;
import dev.helpflow.authoring.scenario.ScenarioReader;
import dev.helpflow.authoring.simulator.Opening;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.Node;
import dev.helpflow.core.value.ValueType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who comes to a flow, with what, and when. */
record Openings(FlowProject project, FlowDefinition flow, Literals literals, MadeUpValues values) {
  /** A Saturday morning, the middle of a night, and a day that no list of days goes to. */
  private static final List<Instant> TIMES =
      List.of(
          ScenarioReader.DEFAULT_NOW,
          Instant.parse("2026-11-24T02:30:00Z"),
          Instant.parse("2096-02-29T12:00:00Z"));

  Opening choose(Tape tape) {
    Instant now = literals.reads("now") ? tape.choose("now", TIMES) : ScenarioReader.DEFAULT_NOW;
    return new Opening(inputs(tape), customer(tape), null, ZoneId.of("UTC"), now, variants(tape));
  }

  private Map<String, Object> inputs(Tape tape) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    flow.inputs()
        .forEach(
            (name, input) -> {
              List<Optional<Object>> candidates = new ArrayList<>();
              if (!input.required()) {
                candidates.add(Optional.empty());
              }
              candidate(input.type(), name).forEach(value -> candidates.add(Optional.of(value)));
              tape.choose("input " + name, candidates).ifPresent(value -> inputs.put(name, value));
            });
    return inputs;
  }

  private Map<String, Object> customer(Tape tape) {
    Map<String, Object> customer = new TreeMap<>(project.surroundings().exampleCustomer());
    project
        .surroundings()
        .customer()
        .fields()
        .forEach(
            (name, field) -> {
              if (literals.reads("customer." + name)) {
                List<Optional<Object>> candidates = new ArrayList<>();
                Optional.ofNullable(customer.remove(name))
                    .ifPresent(value -> candidates.add(Optional.of(value)));
                candidates.add(Optional.empty());
                candidate(field.type(), name).forEach(value -> candidates.add(Optional.of(value)));
                tape.choose("customer " + name, candidates.stream().distinct().toList())
                    .ifPresent(value -> customer.put(name, value));
              }
            });
    return customer;
  }

  private List<Object> candidate(ValueType type, String name) {
    // A string is told from others by its name.
    List<Object> all = new ArrayList<>(values.of(type, name));
    if (type instanceof ValueType.Text) {
      all.set(0, name);
    } else if (all.isEmpty()) {
      all.add(ExampleValue.of(type));
    }
    return all;
  }

  private Map<String, String> variants(Tape tape) {
    Map<String, TreeSet<String>> experiments = new TreeMap<>();
    for (var each : project.flows().values()) {
      for (Node node : each.definition().nodes().values()) {
        if (node instanceof Node.Experiment experiment) {
          experiments
              .computeIfAbsent(experiment.experiment(), _ -> new TreeSet<>())
              .addAll(experiment.variants().keySet());
        }
      }
    }
    Map<String, String> variants = new LinkedHashMap<>();
    experiments.forEach(
        (experiment, names) -> {
          List<String> all = List.copyOf(names);
          int taken = tape.choose("variant " + experiment, all.size() + 1);
          if (taken > 0) {
            variants.put(experiment, all.get(taken - 1));
          }
        });
    return variants;
  }
}
