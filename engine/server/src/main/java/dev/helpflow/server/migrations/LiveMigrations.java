package dev.helpflow.server.migrations;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.interpreter.Migration;
import dev.helpflow.core.interpreter.Migration.Terms;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.server.flows.Live;
import dev.helpflow.server.flows.LiveFlow;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.sessions.DueMigrations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions are to move to, by what is live of their flow and of those that it runs. A version
 * that is live for some customers only moves nobody.
 */
@Singleton
final class LiveMigrations implements DueMigrations {
  private final PublishedFlows flows;

  LiveMigrations(PublishedFlows flows) {
    this.flows = flows;
  }

  @Override
  public List<Migration> of(Fold fold) {
    List<Migration> due = known(fold);
    // Few are to move. A server that is a moment behind another would move those back.
    return due.isEmpty() ? due : read().apply(fold);
  }

  /** Where they are to move to, by what is read to be live when this is called. */
  Function<Fold, List<Migration>> read() {
    flows.reload();
    return this::known;
  }

  private List<Migration> known(Fold fold) {
    return of(fold, flows::policy, null);
  }

  /** Where they would be to move to if a version were live. */
  Function<Fold, List<Migration>> asIf(Live candidate) {
    LiveFlow start = flows.start(candidate.ref());
    return fold ->
        of(
            fold,
            id -> id.equals(candidate.ref().id()) ? Optional.of(candidate) : flows.policy(id),
            start);
  }

  private List<Migration> of(
      Fold fold, Function<FlowId, Optional<Live>> policies, @Nullable LiveFlow start) {
    // Whoever is in an experiment of versions stays on theirs, or it would compare nothing.
    if (fold.started().trial() != null) {
      return List.of();
    }
    Map<Terms, Map<FlowId, Integer>> children = new EnumMap<>(Terms.class);
    fold.subflows()
        .forEach(
            (id, version) -> {
              Live live = policies.apply(id).orElse(null);
              Terms terms = live == null ? null : terms(live, version);
              if (live != null && terms != null) {
                children
                    .computeIfAbsent(terms, ignored -> new HashMap<>())
                    .put(id, live.ref().version());
              }
            });
    Live root = policies.apply(fold.flow().id()).orElse(null);
    Terms rootTerms = root == null ? null : terms(root, fold.flow().version());
    List<Migration> due = new ArrayList<>();
    if (root != null && rootTerms != null) {
      LiveFlow target =
          start == null || !start.ref().equals(root.ref()) ? flows.start(root.ref()) : start;
      Map<FlowId, Integer> fresh = new HashMap<>(target.subflows());
      fresh.keySet().removeAll(fold.subflows().keySet());
      Map<FlowId, Integer> together = new HashMap<>(children.getOrDefault(rootTerms, Map.of()));
      if (!together.isEmpty()) {
        together.putAll(fresh);
        due.add(migration(fold, root.ref(), together, rootTerms));
      }
      due.add(migration(fold, root.ref(), fresh, rootTerms));
    }
    children.forEach((terms, versions) -> due.add(migration(fold, fold.flow(), versions, terms)));
    return due;
  }

  /** On what terms sessions of another version are to move; null when they stay. */
  private static @Nullable Terms terms(Live live, int version) {
    if (live.percent() < 100 || live.ref().version() == version) {
      return null;
    }
    return switch (live.inFlight()) {
      case PIN -> null;
      case FOLLOW -> Terms.FOLLOW;
      case RECONCILE -> Terms.RECONCILE;
    };
  }

  private Migration migration(Fold fold, FlowRef to, Map<FlowId, Integer> subflows, Terms terms) {
    Map<FlowId, Renames> renames = new HashMap<>();
    renames.put(to.id(), flows.renames(to.id(), fold.flow().version(), to.version()));
    subflows.forEach(
        (id, version) -> {
          Integer before = fold.subflows().get(id);
          if (before != null) {
            renames.put(id, flows.renames(id, before, version));
          }
        });
    return new Migration(to, subflows, renames, terms);
  }
}
