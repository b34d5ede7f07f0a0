package dev.helpflow.benchmarks.screens;

import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to fit one screen with much to replace to apps of each release. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NegotiationBenchmark {
  /** The catalogue release that the app was built against; the newest is the current one. */
  @Param({"1", "2", "3"})
  public int release;

  /** Whether the screen has nothing of the customer, as most have. */
  @Param({"true", "false"})
  public boolean fixed;

  private final ZoneId zone = ZoneId.of("Europe/London");
  private Negotiator negotiator;
  private Client client;
  private Screen screen;

  /** Compiles the fallbacks and reads the screen. */
  @Setup
  public void prepare() {
    LoadedCatalogue loaded =
        CatalogueLoader.fromClassPath(NegotiationBenchmark.class.getClassLoader());
    negotiator = new Negotiator(loaded.catalogue(), loaded.messages());
    client = new Client("benchmark/1", release, Set.of());
    screen = fixed ? SentScreen.fixed(NewerScreen.of(loaded)) : NewerScreen.of(loaded);
  }

  /** One screen. */
  @Benchmark
  public Negotiated negotiate() {
    return negotiator.negotiate(screen, client, zone);
  }
}
