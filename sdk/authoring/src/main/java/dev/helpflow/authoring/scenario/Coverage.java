package dev.helpflow.authoring.scenario;

import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.screen.Screen;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much of some flows a set of scenarios passes.
 *
 * @param nodes the nodes that they come to
 * @param segments the edges that they walk
 * @param guards the sides of guards that they show
 * @param locales the languages in which they show a flow
 */
public record Coverage(
    Part<Trail.PassedNode> nodes,
    Part<Segment> segments,
    Part<GuardSide> guards,
    Part<Language> locales) {
  private static final int WHOLE = 100;

  /** A flow in one of its languages. */
  public record Language(FlowId flow, String locale) {
    @Override
    public String toString() {
      return flow + " in " + locale;
    }
  }

  /**
   * One kind of thing that is covered or not.
   *
   * @param all how many there are
   * @param missed those that no scenario comes to
   */
  public record Part<T>(int all, Set<T> missed) {
    static <T> Part<T> of(Set<T> all, Set<T> seen) {
      Set<T> missed = new LinkedHashSet<>(all);
      missed.removeAll(seen);
      return new Part<>(all.size(), missed);
    }

    /** The share that is covered, rounded down, so that 100 is all. */
    public int percent() {
      return all == 0 ? WHOLE : (all - missed.size()) * WHOLE / all;
    }
  }

  /** What was seen in one run: where it came, and the screens that it was shown. */
  public record Seen(Trail trail, List<Screen> screens) {
    public Seen {
      screens = List.copyOf(screens);
    }
  }

  /** What runs cover of flows; a sub-flow is covered by runs of its callers too. */
  public static Coverage of(Collection<FlowDefinition> flows, Collection<Seen> runs) {
    Set<Trail.PassedNode> nodes = new LinkedHashSet<>();
    Set<Segment> segments = new LinkedHashSet<>();
    Set<GuardSide> guards = new LinkedHashSet<>();
    Set<Language> locales = new LinkedHashSet<>();
    Set<GuardSide> seenGuards = new LinkedHashSet<>();
    Set<Language> seenLocales = new LinkedHashSet<>();
    for (FlowDefinition flow : flows) {
      flow.nodes().keySet().forEach(node -> nodes.add(new Trail.PassedNode(flow.id(), node)));
      segments.addAll(Segment.of(flow));
      guards.addAll(new Guards(flow).all());
      flow.locales().forEach(locale -> locales.add(new Language(flow.id(), locale)));
      Guards seen = new Guards(flow);
      for (Seen run : runs) {
        if (run.trail.passes(flow.id())) {
          seenGuards.addAll(seen.seen(run.trail, run.screens));
          run.screens.forEach(screen -> seenLocales.add(language(flow, screen)));
        }
      }
    }
    Set<Trail.PassedNode> seenNodes = new LinkedHashSet<>();
    Set<Segment> seenSegments = new LinkedHashSet<>();
    for (Seen run : runs) {
      seenNodes.addAll(run.trail.nodes());
      seenSegments.addAll(run.trail.segments());
    }
    return new Coverage(
        Part.of(nodes, seenNodes),
        Part.of(segments, seenSegments),
        Part.of(guards, seenGuards),
        Part.of(locales, seenLocales));
  }

  /** A screen's language, as the flow writes it. */
  private static Language language(FlowDefinition flow, Screen screen) {
    String shown = screen.locale().toLowerCase(Locale.ROOT);
    String own =
        flow.locales().stream()
            .filter(locale -> locale.toLowerCase(Locale.ROOT).equals(shown))
            .findFirst()
            .orElse(screen.locale());
    return new Language(flow.id(), own);
  }

  /** Whether every node and every edge is passed. */
  public boolean isComplete() {
    return nodes.missed.isEmpty() && segments.missed.isEmpty();
  }
}
