package dev.helpflow.benchmarks.screens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.negotiation.Negotiated;
import dev.helpflow.core.negotiation.Negotiator;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.wire.catalogue.CatalogueLoader;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is measured is what the benchmarks say they measure. */
class ScreensReportsTest {
  private final LoadedCatalogue loaded =
      CatalogueLoader.fromClassPath(ScreensReportsTest.class.getClassLoader());
  private final Screen newer = NewerScreen.of(loaded);

  @Test
  void nothingOnTheScreenWithMuchToReplaceIsOfTheBaseline() {
    assertThat(newer.components())
        .allMatch(
            shown ->
                loaded.catalogue().component(shown.type(), shown.version()).orElseThrow().release()
                    > 1);
    Negotiated.Drawable drawable =
        (Negotiated.Drawable)
            new Negotiator(loaded.catalogue(), loaded.messages())
                .negotiate(newer, Client.BASELINE, ZoneId.of("UTC"));
    // Four components and the action that shares.
    assertThat(drawable.fallbacks()).hasSize(5);
  }

  @Test
  void aCurrentAppIsSentTheSameObject() {
    Client current = new Client("ios/9", loaded.catalogue().release(), Set.of());
    assertThat(
            new Negotiator(loaded.catalogue(), loaded.messages())
                .negotiate(newer, current, ZoneId.of("UTC")))
        .isInstanceOfSatisfying(
            Negotiated.Drawable.class, drawable -> assertThat(drawable.screen()).isSameAs(newer));
  }

  @Test
  void percentilesAreSizesThatSoManyDoNotExceed() {
    List<Integer> sizes = IntStream.rangeClosed(1, 100).boxed().toList();
    assertThat(SizesReport.percentile(sizes, 0.5)).isEqualTo(50);
    assertThat(SizesReport.percentile(sizes, 0.95)).isEqualTo(95);
    assertThat(SizesReport.percentile(List.of(7), 0.95)).isEqualTo(7);
    assertThat(SizesReport.gzipped(new byte[10_000])).isLessThan(200);
  }
}
