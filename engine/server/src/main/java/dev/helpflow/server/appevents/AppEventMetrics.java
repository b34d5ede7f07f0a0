package dev.helpflow.server.appevents;

import dev.helpflow.server.sessions.CurrentScreen;
import dev.helpflow.wire.catalogue.LoadedCatalogue;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/**
 * Counts what apps tell: {@code helpflow.app.events} by type, and {@code
 * helpflow.app.render.failed} by component and catalogue release. Neither is tagged with anything
 * that an app can make up; the events say the rest.
 */
@Singleton
final class AppEventMetrics {
  private static final String UNKNOWN = "unknown";

  private final MeterRegistry metrics;
  private final int newestRelease;

  AppEventMetrics(MeterRegistry metrics, LoadedCatalogue catalogue) {
    this.metrics = metrics;
    this.newestRelease = catalogue.catalogue().release();
  }

  void received(AppEvent event, CurrentScreen current) {
    metrics.counter("helpflow.app.events", "type", event.type().word()).increment();
    if (event.type() == AppEvent.Type.RENDER_FAILED) {
      metrics
          .counter(
              "helpflow.app.render.failed",
              "component",
              component(event, current),
              "catalogue",
              Integer.toString(Math.min(current.client().catalogue(), newestRelease)))
          .increment();
    }
  }

  /** Counts events that are not kept; a batch that is not readable at all counts as one. */
  void rejected(int count) {
    metrics.counter("helpflow.app.events", "type", "rejected").increment(count);
  }

  private static String component(AppEvent event, CurrentScreen current) {
    return event.screen().equals(current.screen().key())
        ? current
            .component(event.component())
            .map(component -> component.type() + "/" + component.version())
            .orElse(UNKNOWN)
        : UNKNOWN;
  }
}
