package dev.helpflow.benchmarks.screens;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import dev.helpflow.benchmarks.Options;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What negotiation takes of a screen, in processor time and memory of its own thread: of the
 * screens of our flows, of one with much to replace, and of each entry of the catalogue by itself.
 */
public final class NegotiationReport {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final double NANOS_A_MICRO = 1e3;
  private static final int AT_A_TIME = 50;

  /** Keeps results alive, so that making them is not optimised away. */
  private static volatile Object sink = "";

  private final LoadedCatalogue loaded;
  private final Negotiator negotiator;
  private final PrintStream out;
  private final Duration warmUp;
  private final Duration length;

  private NegotiationReport(PrintStream out, Duration warmUp, Duration length) {
    this.loaded = CatalogueLoader.fromClassPath(NegotiationReport.class.getClassLoader());
    this.negotiator = new Negotiator(loaded.catalogue(), loaded.messages());
    this.out = out;
    this.warmUp = warmUp;
    this.length = length;
  }

  /**
   * Runs it: {@code --warm-up 5 --seconds 2 --flows flow-definitions --connectors
   * examples/fake-bank/connectors}.
   */
  public static void run(Options options, PrintStream out) {
    NegotiationReport report =
        new NegotiationReport(out, options.seconds("warm-up", 5), options.seconds("seconds", 2));
    var flows = options.path("flows", "flow-definitions");
    var connectors = options.path("connectors", "examples/fake-bank/connectors");
    options.refuseOthers();
    List<Screen> ours = FlowScreens.of(flows, connectors).made();
    Map<String, List<Screen>> sets = new LinkedHashMap<>();
    sets.put("our flows' screens (%d)".formatted(ours.size()), ours);
    List<Screen> replaced = ours.stream().filter(report::isNewForTheOldest).toList();
    sets.put(
        "those of them that are new to an app of release 1 (%d)".formatted(replaced.size()),
        replaced);
    Screen newer = NewerScreen.of(report.loaded);
    sets.put(
        "a screen with much to replace, the same for everybody", List.of(SentScreen.fixed(newer)));
    sets.put("a screen with much to replace, made for one customer", List.of(newer));
    sets.put(
        "each component by itself, the same for everybody",
        report.components().stream().map(SentScreen::fixed).toList());
    sets.put("each component by itself, made for one customer", report.components());
    sets.forEach(report::tell);
  }

  private boolean isNewForTheOldest(Screen screen) {
    return same(List.of(screen), new Client("benchmark/1", 1, Set.of())) == 0;
  }

  private List<Screen> components() {
    List<Screen> screens = new ArrayList<>();
    loaded
        .schemas()
        .forEach(
            (urn, schema) -> {
              if (urn.startsWith("urn:helpflow:component:")) {
                JsonNode example = schema.at("/examples/0");
                screens.add(SentScreen.of(List.of(example), List.of()));
              }
            });
    return screens;
  }

  private void tell(String what, List<Screen> screens) {
    out.println(what);
    for (int release = 1; release <= loaded.catalogue().release(); release++) {
      Client client = new Client("benchmark/1", release, Set.of());
      measure(screens, client, warmUp);
      Cost cost = measure(screens, client, length);
      out.printf(
          "  release %d  %8.3f µs  %8.0f bytes a screen  %d of %d the same object%n",
          release, cost.micros(), cost.bytes(), same(screens, client), screens.size());
    }
  }

  private long same(List<Screen> screens, Client client) {
    return screens.stream()
        .filter(
            screen ->
                negotiator.negotiate(screen, client, ZONE)
                        instanceof Negotiated.Drawable(Screen drawn, var fallbacks)
                    && drawn == screen)
        .count();
  }

  /** What one screen takes on average. */
  private record Cost(double micros, double bytes) {}

  private Cost measure(List<Screen> screens, Client client, Duration time) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long begun = THREADS.getCurrentThreadCpuTime();
    long end = begun + time.toNanos();
    long made = 0;
    do {
      for (int i = 0; i < AT_A_TIME; i++) {
        for (Screen screen : screens) {
          sink = negotiator.negotiate(screen, client, ZONE);
        }
      }
      made += (long) AT_A_TIME * screens.size();
    } while (THREADS.getCurrentThreadCpuTime() < end);
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - begun) / NANOS_A_MICRO / made,
        (double) (THREADS.getCurrentThreadAllocatedBytes() - bytes) / made);
  }
}
