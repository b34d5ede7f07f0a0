package dev.helpflow.server.sessions;

import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.InputSpec;
import dev.helpflow.core.definition.Renames;
import dev.helpflow.core.interpreter.Ids;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.interpreter.Interpreter;
import dev.helpflow.core.interpreter.Reply;
import dev.helpflow.core.interpreter.StartRequest;
import dev.helpflow.core.interpreter.Status;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.core.negotiation.Client;
import dev.helpflow.core.value.Coercion;
import dev.helpflow.core.value.ValueType;
import dev.helpflow.server.customers.CustomerAttributes;
import dev.helpflow.server.customers.Preferences;
import dev.helpflow.server.flows.LiveFlow;
import dev.helpflow.server.flows.PublishedFlows;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers do with their sessions: start, step, restart, read and list them. */
@Singleton
final class SessionService {
  private final SessionStore store;
  private final CustomerSessions lists;
  private final SessionRunner runner;
  private final Interpreter interpreter;
  private final Interpreting interpreting;
  private final PublishedFlows flows;
  private final Openings openings;
  private final CustomerAttributes customers;
  private final Ids ids;
  private final SessionSettings settings;

  SessionService(
      SessionStore store,
      CustomerSessions lists,
      SessionRunner runner,
      Interpreter interpreter,
      Interpreting interpreting,
      PublishedFlows flows,
      Openings openings,
      CustomerAttributes customers,
      Ids ids,
      SessionSettings settings) {
    this.store = store;
    this.lists = lists;
    this.runner = runner;
    this.interpreter = interpreter;
    this.interpreting = interpreting;
    this.flows = flows;
    this.openings = openings;
    this.customers = customers;
    this.ids = ids;
    this.settings = settings;
  }

  /** Starts the live version of a flow; the key is the customer's own. */
  Outcome start(Request request, dev.helpflow.wire.session.StartRequest start, IdempotencyKey key) {
    Pace pace = pace(request);
    Optional<UsedKey> used = store.started(request.customer(), key);
    if (used.isPresent()) {
      return replay(used.get(), key, request, pace);
    }
    Map<String, Object> customer = customers.of(request.caller());
    Openings.Opening chosen =
        openings.of(
            start.flow(),
            new Variants.Starter(
                request.customer(), customer, request.app().client(), request.forced()));
    LiveFlow live = chosen.flow();
    Preferences preferences = Preferences.of(customer);
    Languages asked = Languages.ofTag(start.locale()).otherwise(request.languages());
    List<String> offered = live.flow().definition().locales();
    Reply.Advance opening =
        interpreter.start(
            new StartRequest(
                live.ref(),
                live.subflows(),
                inputs(live, start.inputs()),
                customer,
                asked
                    .otherwise(Languages.ofTag(preferences.locale()))
                    .choose(offered, offered.getFirst()),
                zone(request, preferences),
                chosen.trial(),
                request.forced()),
            request.clock().instant(),
            ids);
    String scope = JdbcSessionStore.startScope(request.customer());
    return runner
        .begin(
            fresh(request, request.app().client(), opening),
            opening,
            scope,
            opener(asked, request, key),
            pace)
        // The same request came twice at once and the other was first.
        .orElseGet(() -> start(request, start, key));
  }

  /** The app's, which is where the customer is; else the customer's; else everybody's. */
  private ZoneId zone(Request request, Preferences preferences) {
    if (request.zone() != null) {
      return request.zone();
    }
    return preferences.zone() == null ? settings.zone() : preferences.zone();
  }

  /** Does what the customer did on a screen. */
  Outcome step(SessionId session, Request request, Input.Customer input, IdempotencyKey key) {
    Turn turn = turn(input, request.languages(), request, key);
    return runner.run(session, request.customer(), turn, pace(request));
  }

  /** Begins a new session of an expired one's flow, with its answers. */
  Outcome restart(SessionId session, Request request, IdempotencyKey key) {
    Pace pace = pace(request);
    Optional<Head> found = load(session, request, key);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    Head expired = found.get().by(request.app().client());
    if (expired.used() != null) {
      return replay(expired.used(), key, request, pace);
    }
    var view = interpreting.view(expired.fold(), request.languages(), pace);
    if (view.status() != Status.EXPIRED) {
      return new Outcome.Refused(
          expired,
          new Reply.Rejected(
              view.status().isOver() ? Reply.Reason.OVER : Reply.Reason.UNKNOWN_ACTION,
              "Only an expired session can be restarted, and this one is "
                  + view.status().word()
                  + ".",
              view,
              null));
    }
    Map<String, Object> customer = customers.of(request.caller());
    Map<String, String> forced = ForcedVariants.of(expired.fold().started(), request.forced());
    Openings.Opening chosen =
        openings.of(
            expired.fold().flow().id(),
            new Variants.Starter(request.customer(), customer, expired.client(), forced));
    LiveFlow live = chosen.flow();
    Reply.Advance opening =
        interpreter.restart(
            expired.fold(),
            live.ref(),
            live.subflows(),
            renames(expired.fold(), live),
            customer,
            chosen.trial(),
            forced,
            request.clock().instant(),
            ids);
    return runner
        .begin(
            fresh(request, expired.client(), opening),
            opening,
            session.value(),
            opener(request.languages(), request, key),
            pace)
        .orElseGet(() -> restart(session, request, key));
  }

  /** The nodes that have other names in what is live now than in what a session has run. */
  private Map<FlowId, Renames> renames(Fold expired, LiveFlow live) {
    Map<FlowId, Renames> renames = new LinkedHashMap<>();
    FlowId root = expired.flow().id();
    renames.put(root, flows.renames(root, expired.flow().version(), live.ref().version()));
    expired
        .subflows()
        .forEach(
            (id, version) -> {
              Integer now = live.subflows().get(id);
              if (now != null) {
                renames.put(id, flows.renames(id, version, now));
              }
            });
    return renames;
  }

  private Pace pace(Request request) {
    return Pace.within(settings.inlineBudget(), request.clock()).byCustomer();
  }

  /** What the customer sees now; performs nothing. */
  Outcome read(SessionId session, Request request) {
    return load(session, request, null)
        .<Outcome>map(
            head ->
                new Outcome.Stepped(
                    head,
                    interpreting.view(
                        head.fold(), request.languages(), Pace.unhurried(request.clock())),
                    null))
        .orElseGet(Outcome.Unknown::new);
  }

  /** The customer's sessions that can be gone on with. */
  List<CustomerSessions.Resumable> list(Request request) {
    return lists.resumable(request.customer(), request.clock().instant());
  }

  private Optional<Head> load(SessionId session, Request request, @Nullable IdempotencyKey key) {
    return store.load(session, key).filter(head -> head.customer().equals(request.customer()));
  }

  private Outcome replay(UsedKey used, IdempotencyKey key, Request request, Pace pace) {
    if (!key.isOf(used)) {
      return new Outcome.KeyReused();
    }
    return load(used.made(), request, null)
        .<Outcome>map(
            head ->
                new Outcome.Replayed(
                    head, interpreting.view(head.fold(), request.languages(), pace)))
        .orElseGet(Outcome.Unknown::new);
  }

  /** The turn that a new session begins with. */
  private static Turn opener(Languages asked, Request request, IdempotencyKey key) {
    return turn(new Input.Resume(null), asked, request, key);
  }

  private static Turn turn(Input input, Languages asked, Request request, IdempotencyKey key) {
    return Turn.of(input).in(asked).by(request.app().client()).forcing(request.forced()).keyed(key);
  }

  private static Head fresh(Request request, Client client, Reply.Advance opening) {
    return new Head(
        SessionId.random(), request.customer(), 0, opening.fold(), false, null, client, null);
  }

  static Map<String, Object> inputs(LiveFlow live, Map<String, Object> raw) {
    Map<String, ValueType.Field> fields = new LinkedHashMap<>();
    for (Map.Entry<String, InputSpec> input : live.flow().definition().inputs().entrySet()) {
      InputSpec spec = input.getValue();
      fields.put(
          input.getKey(), new ValueType.Field(spec.type(), spec.required(), spec.sensitive()));
    }
    return switch (Coercion.coerce(new ValueType.Struct(fields), raw)) {
      case Coercion.Coerced coerced -> asMap(coerced.value());
      case Coercion.Mismatch mismatch ->
          throw new ProblemException(
              ProblemCode.INVALID_INPUTS,
              mismatch.problems().stream()
                  .map(Coercion.Problem::message)
                  .collect(Collectors.joining(" ")));
    };
  }

  @SuppressWarnings("unchecked") // A struct is coerced to a map by name.
  private static Map<String, Object> asMap(@Nullable Object struct) {
    return struct == null ? Map.of() : (Map<String, Object>) struct;
  }
}
