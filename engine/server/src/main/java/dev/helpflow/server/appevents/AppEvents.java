package dev.helpflow.server.appevents;

import dev.helpflow.core.screen.Screen;
import dev.helpflow.server.appevents.AppEventRepository.Kept;
import dev.helpflow.server.appevents.AppEventRepository.Row;
import dev.helpflow.server.sessions.CurrentScreen;
import dev.helpflow.server.sessions.SeenScreens;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what apps tell among a session's events, once each; the session itself is not touched. */
@Singleton
final class AppEvents {
  private static final String PREFIX = "app.";

  private final AppEventRepository repository;
  private final AppEventMetrics metrics;
  private final SeenScreens seen;

  AppEvents(AppEventRepository repository, AppEventMetrics metrics, SeenScreens seen) {
    this.repository = repository;
    this.metrics = metrics;
    this.seen = seen;
  }

  /** Keeps what of a batch is new. */
  Received receive(Batch batch, CurrentScreen current) {
    // What is sent twice within a batch is kept once too.
    Map<String, Batch.Sent> once = new LinkedHashMap<>();
    batch.events().forEach(sent -> once.putIfAbsent(sent.event().id(), sent));
    List<Row> rows = once.values().stream().map(sent -> row(sent.event(), current)).toList();
    Kept kept = rows.isEmpty() ? Kept.NOTHING : repository.keep(current.session(), rows);
    if (once.values().stream().anyMatch(sent -> isShown(sent.event(), current))) {
      seen.shown(current);
    }
    List<Batch.Rejected> rejected = new ArrayList<>(batch.rejected());
    once.forEach(
        (id, sent) -> {
          if (kept.isNew(id)) {
            metrics.received(sent.event(), current);
          } else if (kept.isTooMuch(id)) {
            rejected.add(
                new Batch.Rejected(
                    sent.index(),
                    "too-many",
                    "A session keeps at most "
                        + AppEventRepository.MAX_KEPT
                        + " events of its apps, and this one has them."));
          }
        });
    rejected.sort(Comparator.comparingInt(Batch.Rejected::index));
    metrics.rejected(rejected.size());
    int accepted = kept.added().size();
    return new Received(
        accepted,
        batch.events().size() + batch.rejected().size() - accepted - rejected.size(),
        rejected);
  }

  private static boolean isShown(AppEvent event, CurrentScreen current) {
    return event.type() == AppEvent.Type.SHOWN && event.screen().equals(current.screen().key());
  }

  private static Row row(AppEvent event, CurrentScreen current) {
    Map<String, Object> data = new LinkedHashMap<>(event.data());
    data.put("client", current.client().name());
    data.put("catalogue", (long) current.client().catalogue());
    boolean isAboutCurrent = event.screen().equals(current.screen().key());
    if (isAboutCurrent) {
      current
          .component(event.component())
          .ifPresent(
              component -> {
                data.put("componentType", component.type());
                data.put("componentVersion", (long) component.version());
              });
    }
    Screen screen = current.screen();
    return new Row(
        event.id(),
        PREFIX + event.type().word(),
        current.now(),
        isAboutCurrent ? screen.id() : "",
        current.seq(),
        data);
  }
}
