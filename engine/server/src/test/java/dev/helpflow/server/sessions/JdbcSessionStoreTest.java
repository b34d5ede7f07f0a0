package dev.helpflow.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.core.catalogue.Operation;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.interpreter.Effect;
import dev.helpflow.core.interpreter.Event;
import dev.helpflow.core.interpreter.HandoffPackage;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.screen.Screen;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.TestDatabase;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.SessionStore.Written;
import dev.helpflow.server.sessions.SessionWrite.Lease;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link SessionStore} and {@link Work}, held against the real database. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcSessionStoreTest implements TestDatabase {
  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30Z");
  private static final FlowRef FLOW = new FlowRef(new FlowId("tests", "store"), 1);
  private static final Operation PAY =
      new Operation(
          "bank",
          "pay",
          false,
          new ValueType.Struct(Map.of()),
          new ValueType.Struct(Map.of()),
          List.of());
  private static final Address ASK = Address.of("ask");
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Inject SessionStore store;
  @Inject Work work;
  @Inject Database database;

  @Override
  public Map<String, String> more() {
    // The leases of this test are its own to claim, and one subscription wants all events.
    return Map.of(
        "helpflow.sessions.recover-every",
        "1h",
        "helpflow.settings",
        Path.of("src", "test", "resources", "subscribed").toString());
  }

  @Test
  void givesBackWhatWasStored() {
    Head fresh = created("ada");
    Head loaded = load(fresh.id());

    assertThat(loaded.customer()).isEqualTo("ada");
    assertThat(loaded.revision()).isEqualTo(1);
    assertThat(loaded.fold()).isEqualTo(fresh.fold());
    assertThat(loaded.unfinished()).isFalse();
    assertThat(store.load(SessionId.random(), null)).isEmpty();
  }

  @Test
  void onlyTheFirstOfTwoWritesFromOneRevisionIsStoredAndTheOtherLeavesNoTrace() {
    Head head = load(created("ada").id());
    SessionWrite first = answered(head, "one", key("k-1"));
    SessionWrite second = answered(head, "two", key("k-2"));

    assertThat(store.write(first)).isEqualTo(Written.STORED);
    assertThat(store.write(second)).isEqualTo(Written.LOST);

    Head after = load(head.id());
    assertThat(after.revision()).isEqualTo(2);
    assertThat(after.fold()).isEqualTo(first.after());
    assertThat(store.entries(head.id())).hasSize(2);
    for (String table : List.of("events", "waits", "outbox", "outbox_lanes", "handoffs")) {
      assertThat(count(table, head.id())).as(table).isEqualTo(1);
    }
    assertThat(count("idempotency", head.id())).as("start and first").isEqualTo(2);
    assertThat(count("work", head.id())).isEqualTo(1);
    assertThat(used(head.id(), "k-1")).isPresent();
    assertThat(used(head.id(), "k-2")).isEmpty();
  }

  @Test
  void ofManyWritesAtOnceExactlyOneIsStored() throws Exception {
    Head head = load(created("ada").id());
    List<Written> made = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Written>> writes = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        SessionWrite write = answered(head, "v" + i, key("m-" + i));
        writes.add(threads.submit(() -> store.write(write)));
      }
      for (Future<Written> write : writes) {
        made.add(write.get());
      }
    }

    assertThat(made).containsOnlyOnce(Written.STORED);
    assertThat(made.stream().filter(Written.LOST::equals)).hasSize(7);
    assertThat(store.entries(head.id())).hasSize(2);
  }

  @Test
  void aKeyStartsOneSessionForEachCustomer() {
    SessionWrite first = start("bea", key("same"));
    SessionWrite again = start("bea", key("same"));
    SessionWrite other = start("cat", key("same"));

    assertThat(store.write(first)).isEqualTo(Written.STORED);
    assertThat(store.write(again)).isEqualTo(Written.KEY_USED);
    assertThat(store.write(other)).isEqualTo(Written.STORED);
    assertThat(store.started("bea", key("same")))
        .hasValueSatisfying(used -> assertThat(used.made()).isEqualTo(first.before().id()));
    assertThat(store.load(again.before().id(), null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fold = null",
        "fold = '\\x00010203'::bytea",
        "fold_key = 'tests/store@1#99'",
        "fold_key = null"
      })
  void buildsTheFoldAgainWhenItsCacheIsInDoubt(String damage) {
    Head head = load(created("ada").id());
    store.write(answered(head, "one", key("d")));
    Fold cached = load(head.id()).fold();

    update("update sessions set " + damage + " where id = ?", head.id());

    assertThat(load(head.id()).fold()).isEqualTo(cached);
    assertThat(Fold.of(store.entries(head.id()))).isEqualTo(cached);
  }

  @Test
  void aSignalIsTakenByOneWriteAlone() {
    SignalRef signal = new SignalRef("posted", "card-1", "s-1");
    update(
        "insert into signal_inbox (name, key, id, payload, received_at, expires_at)"
            + " select 'posted', 'card-1', 's-1', '{}', now(), now() + interval '1 hour' where ? <> ''",
        SessionId.random());
    Head one = load(created("ada").id());
    Head other = load(created("ada").id());

    assertThat(store.write(taking(one, signal))).isEqualTo(Written.STORED);
    assertThat(store.write(taking(other, signal))).isEqualTo(Written.SIGNAL_TAKEN);
    assertThat(load(other.id()).revision()).isEqualTo(1);
  }

  @Test
  void aLostWriteLeavesItsSignalInTheInbox() {
    SignalRef signal = new SignalRef("posted", "card-2", "s-2");
    update(
        "insert into signal_inbox (name, key, id, payload, received_at, expires_at)"
            + " select 'posted', 'card-2', 's-2', '{}', now(), now() + interval '1 hour' where ? <> ''",
        SessionId.random());
    Head head = load(created("ada").id());
    store.write(answered(head, "one", key("s")));

    assertThat(store.write(taking(head, signal))).isEqualTo(Written.LOST);
    assertThat(store.write(taking(load(head.id()), signal))).isEqualTo(Written.STORED);
  }

  @Test
  void anEndedLeaseGoesToOneServer() {
    Head head = load(created("ada").id());
    store.write(answered(head, "one", key("w")));
    assertThat(work.claim("b", 100, LEASE))
        .extracting(Work.Unfinished::session)
        .doesNotContain(head.id());
    update("update work set lease_until = now() where session_id = ?", head.id());

    List<Work.Unfinished> first = work.claim("b", 100, LEASE);
    List<Work.Unfinished> second = work.claim("c", 100, LEASE);

    assertThat(first).contains(new Work.Unfinished(head.id(), 1));
    assertThat(second).extracting(Work.Unfinished::session).doesNotContain(head.id());
    assertThat(work.renew("b", List.of(head.id()), LEASE)).containsExactly(head.id());
    assertThat(work.renew("c", List.of(head.id()), LEASE)).isEmpty();
    work.postpone("b", head.id(), Duration.ZERO, unknown("key-" + head.id().value()));
    assertThat(work.claim("c", 100, LEASE)).contains(new Work.Unfinished(head.id(), 2));
  }

  @Test
  void onlyWhoHoldsTheLeaseNotesThatACommitIsUnknown() {
    Head head = load(created("ada").id());
    store.write(answered(head, "one", key("u")));
    update("update work set lease_until = now() where session_id = ?", head.id());
    assertThat(work.claim("b", 100, LEASE)).contains(new Work.Unfinished(head.id(), 1));
    String key = "key-" + head.id().value();

    work.postpone("c", head.id(), Duration.ofHours(1), unknown(key));
    assertThat(count("unknown_commits", head.id())).isZero();

    work.postpone("b", head.id(), Duration.ofHours(1), unknown(key));
    assertThat(count("unknown_commits", head.id())).isEqualTo(1);
  }

  private static UnknownCommit unknown(String key) {
    Effect.Call call = new Effect.Call(Address.parse("pay#1"), FLOW, PAY, "{}", "d", null, key);
    return new UnknownCommit(FLOW, call, null, "It did not answer.");
  }

  private Head created(String customer) {
    SessionWrite write = start(customer, key(SessionId.random().value()));
    assertThat(store.write(write)).isEqualTo(Written.STORED);
    return write.before();
  }

  private static SessionWrite start(String customer, IdempotencyKey key) {
    Entry.Started started =
        new Entry.Started(
            1,
            NOW,
            FLOW,
            Map.of(),
            Map.of("id", "x"),
            Map.of(),
            "en-GB",
            ZoneId.of("Europe/London"));
    Fold fold = Fold.of(List.of(started));
    Head head = new Head(SessionId.random(), customer, 0, fold, false, null, Client.BASELINE, null);
    return write(
        head,
        fold,
        List.of(started),
        List.of(),
        key,
        "customer:" + customer,
        null,
        null,
        Lease.KEEP);
  }

  private static SessionWrite answered(Head head, String value, IdempotencyKey key) {
    Entry.Answer answer = new Entry.Answer(2, NOW, ASK, "continue", Map.of("value", value));
    return write(
        head,
        head.fold().plus(List.of(answer)),
        List.of(answer),
        List.of(
            new Effect.Listen(Address.of("wait"), "posted", "none", null),
            new Effect.RequestHandoff(
                SessionId.random().value(),
                ASK,
                Entry.Origin.NODE,
                "cards",
                "normal",
                "why",
                new HandoffPackage(
                    Map.of("value", value),
                    List.of(),
                    List.of(),
                    "They ask.",
                    List.of(new HandoffPackage.Passed("ask#1", null))))),
        key,
        head.id().value(),
        null,
        null,
        Lease.TAKE);
  }

  private static SessionWrite taking(Head head, SignalRef signal) {
    Address wait = Address.of("wait");
    Entry.Signal entry =
        new Entry.Signal(head.fold().seq() + 1, NOW, wait, signal.id(), Map.of(), false);
    return write(
        head,
        head.fold().plus(List.of(entry)),
        List.of(entry),
        List.of(),
        null,
        head.id().value(),
        signal,
        wait.toString(),
        Lease.KEEP);
  }

  private static SessionWrite write(
      Head head,
      Fold after,
      List<Entry> entries,
      List<Effect.Arrange> arrangements,
      @Nullable IdempotencyKey key,
      String scope,
      @Nullable SignalRef signal,
      @Nullable String fed,
      Lease lease) {
    List<Event> events =
        arrangements.isEmpty()
            ? List.of()
            : List.of(new Event("test.happened", NOW, "ask#1", Map.of()));
    return new SessionWrite(
        head,
        after,
        view(),
        entries,
        events,
        arrangements,
        head.needed(),
        key,
        scope,
        signal,
        fed,
        null,
        lease,
        null,
        NOW);
  }

  private static View view() {
    Screen screen =
        new Screen(
            "ask", "k", "Ask", "en-GB", false, false, List.of(), List.of(), List.of(), null, "a");
    return new View(
        Status.ACTIVE,
        FLOW,
        "Test",
        false,
        Address.of("ask"),
        screen,
        null,
        NOW.plusSeconds(60),
        List.of());
  }

  private static IdempotencyKey key(String value) {
    return IdempotencyKey.of(value, "test", new byte[0]);
  }

  private Head load(SessionId id) {
    return store.load(id, null).orElseThrow();
  }

  private Optional<UsedKey> used(SessionId id, String key) {
    return store.load(id, key(key)).flatMap(head -> Optional.ofNullable(head.used()));
  }

  private long count(String table, SessionId id) {
    return database.run(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select count(*) from " + table + " where session_id = ?")) {
            select.setString(1, id.value());
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  private void update(String sql, SessionId id) {
    database.run(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, id.value());
            return update.executeUpdate();
          }
        });
  }
}
