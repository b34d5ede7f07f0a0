package dev.helpflow.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.endurance.App.Answer;
import dev.helpflow.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A customer who goes through one session after another by what the screens offer, now and then
 * back or to an earlier answer, sends a request again when its answer does not come, and holds the
 * server to what it said before.
 */
final class Customer implements Runnable {
  private final String name;
  private final Line line;
  private final Journal journal;
  private final Findings findings;
  private final FrontDoor door;

  /** The longest that a screen may stay as it is. */
  private final Duration patience;

  private final Random random;
  private final BankSide bankSide;
  private int count;
  private int seenOpenings;
  private long changedAt;
  private String decidedOn = "";
  private @Nullable Answer last;

  Customer(
      String name,
      Line line,
      BankSide bankSide,
      Journal journal,
      Findings findings,
      FrontDoor door,
      Duration patience,
      Random random) {
    this.name = name;
    this.line = line;
    this.bankSide = bankSide;
    this.journal = journal;
    this.findings = findings;
    this.door = door;
    this.patience = patience;
    this.random = random;
  }

  @Override
  public void run() {
    while (!door.isLastOrders()) {
      try {
        converse();
      } catch (RuntimeException e) {
        findings.report("Customer %s could not go on: %s", name, e);
        return;
      }
    }
  }

  private void converse() {
    String id = unique();
    last = null;
    seenOpenings = door.openings();
    String key = unique();
    journal.sending("customer:" + name, key, "");
    Answer begun =
        line.insist(
            "/v1/sessions",
            "{\"flow\":\"tests/endurance\",\"inputs\":{\"id\":\"" + id + "\"}}",
            key);
    if (begun.status() / 100 != 2) {
      findings.report("A session could not be started: %s", begun);
      return;
    }
    journal.acknowledged(key, begun.session(), begun.revision());
    see(begun);
    while (!now().state().equals("ended")) {
      if (System.nanoTime() - changedAt > patience.toNanos()) {
        findings.report("Session %s is stuck at %s", now().session(), now().body());
        return;
      }
      if (!isSeenAfterRestart()) {
        lookAgain();
      } else if (!act(id)) {
        return;
      }
    }
    findings.require(
        now().screenId().equals("done"), "Session %s ended at %s", now().session(), now().body());
    journal.ended();
  }

  /** Does something on the screen; false when the session cannot be gone on with. */
  private boolean act(String id) {
    List<JsonNode> actions =
        now()
            .screen()
            .path("actions")
            .valueStream()
            .filter(a -> a.path("type").asText().equals("submit"))
            .toList();
    boolean decided = decidedOn.equals(now().key());
    if (now().isWaiting() && (actions.isEmpty() || decided)) {
      Pauses.of(Duration.ofMillis(120));
      see(line.read(now().session()));
      return true;
    }
    if (now().isWaiting()) {
      decidedOn = now().key();
      int drawn = random.nextInt(10);
      if (drawn < 4) {
        bankSide.signal(id, unique());
      }
      // Else the wait's deadline comes, or the customer leaves it.
      return drawn < 7 || step(actions.getFirst().path("id").asText(), null);
    }
    if (actions.isEmpty()) {
      findings.report("Session %s has nothing to do at %s", now().session(), now().body());
      return false;
    }
    int drawn = random.nextInt(100);
    if (drawn < 10 && now().screen().path("back").asBoolean()) {
      return step("back", null);
    }
    String change = now().screen().findPath("change").asText();
    if (drawn < 18 && !change.isEmpty()) {
      return step("change", change);
    }
    if (drawn < 22) {
      return step("resume", null);
    }
    return step(actions.get(random.nextInt(actions.size())).path("id").asText(), null);
  }

  private boolean step(String action, @Nullable String target) {
    Answer before = now();
    String typed = unique();
    Map<String, Object> answers = action.equals("resume") ? Map.of() : answers(before, typed);
    Map<String, Object> body = new LinkedHashMap<>(Map.of("key", before.key(), "action", action));
    if (target != null) {
      body.put("target", target);
    }
    body.put("answers", answers);
    String json = new String(Json.write(body), StandardCharsets.UTF_8);
    String path = "/v1/sessions/" + before.session() + "/steps";
    String key = unique();
    journal.sending(before.session(), key, answers.containsValue(typed) ? typed : "");
    Answer answer = line.insist(path, json, key);
    if (answer.status() == 409 && List.of("stale", "waiting").contains(answer.code())) {
      journal.rejected(key);
      see(line.read(before.session()));
      return true;
    }
    if (answer.status() != 200) {
      findings.report("%s on %s was answered with %s", action, before.body(), answer);
      return false;
    }
    journal.acknowledged(key, answer.session(), answer.revision());
    see(answer);
    if (answer.replayed()) {
      expectSameScreen("A replayed answer", line.read(answer.session()));
    } else if (random.nextInt(10) == 0) {
      Answer again = line.insist(path, json, key);
      findings.require(again.replayed(), "A request sent again was not known: %s", again);
      expectSameScreen("A request sent again", again);
    }
    return true;
  }

  /** What the customer types and chooses; the typed text is found nowhere else. */
  private Map<String, Object> answers(Answer shown, String typed) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (JsonNode component : shown.screen().path("components")) {
      String id = component.path("id").asText();
      switch (component.path("type").asText()) {
        case "text-input" -> answers.put(id, typed);
        case "single-choice" -> {
          JsonNode options = component.path("options");
          answers.put(id, options.get(random.nextInt(options.size())).path("value").asText());
        }
        default -> {}
      }
    }
    return answers;
  }

  private boolean isSeenAfterRestart() {
    return door.openings() == seenOpenings;
  }

  /** Where the customer was shown a screen to answer, that screen has to be there still. */
  private void lookAgain() {
    seenOpenings = door.openings();
    expectSameScreen("After a restart", line.read(now().session()));
    changedAt = System.nanoTime();
  }

  private void expectSameScreen(String when, Answer read) {
    Answer before = now();
    findings.require(
        read.status() == 200 && read.revision() >= before.revision(),
        "%s, session %s was answered with %s after %s",
        when,
        before.session(),
        read.body(),
        before.body());
    findings.require(
        !before.isActive() || read.screen().equals(before.screen()),
        "%s, the screen was %s and not %s",
        when,
        read.screen(),
        before.screen());
    see(read);
  }

  private void see(Answer answer) {
    if (last == null || !last.key().equals(answer.key())) {
      changedAt = System.nanoTime();
    }
    last = answer;
  }

  private Answer now() {
    return Objects.requireNonNull(last);
  }

  private String unique() {
    return name + "-" + ++count;
  }
}
