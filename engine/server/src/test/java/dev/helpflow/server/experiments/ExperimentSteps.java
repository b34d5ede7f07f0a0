package dev.helpflow.server.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpflow.server.database.Database;
import dev.helpflow.server.sessions.RunningServer;
import dev.helpflow.server.sessions.RunningServer.Answer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;

/** What operations and customers do in tests of experiments. */
final class ExperimentSteps {
  static final String OPS = "dev:ops:olga";
  static final String AUTHOR = "dev:author:ann";

  /** A flow that routes by the experiment that its name is. */
  private static final String ROUTED =
      """
      {"spec": 1, "id": "tests/%1$s", "title": "@title", "locales": ["en-GB"],
       "human": {"queue": "general", "context": [], "onUnavailable": "callBack"}, %2$s
       "start": "ask",
       "nodes": {
         "ask": {"type": "screen", "title": "@ask", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "split"},
         "split": {"type": "experiment", "experiment": "%1$s",
                   "variants": {"control": "long", "short": "short"}, "otherwise": "usual"},
         "long": {"type": "screen", "title": "@long", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
         "short": {"type": "screen", "title": "@short", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
         "usual": {"type": "screen", "title": "@usual", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
         "done": {"type": "end", "outcome": "resolved"}},
       "messages": {"en-GB": {"title": "Routed", "ask": "Ask", "go": "Continue", "long": "Long", "short": "Short", "usual": "Usual"}}}
      """;

  /** A first node at which nobody presses anything: it waits for a signal, so long. */
  private static final String WAIT =
      """
      {"type": "wait", "for": "experiment.test", "key": "inputs.key", "timeout": "%s",
       "screen": {"title": "@ask", "components": [],
                  "actions": [{"id": "enough", "type": "submit", "label": "@go"}]},
       "next": "split", "onTimeout": "split"}
      """;

  /** Another: a person takes over, and gives back. */
  private static final String HAND_OFF =
      """
      {"type": "escalate", "queue": "general", "priority": "normal", "reason": "needsHelp",
       "context": [], "onReturned": "split"}
      """;

  /** A version of a flow whose second screen is called so. */
  private static final String VERSION =
      """
      {"spec": 1, "id": "tests/%1$s", "title": "@title", "locales": ["en-GB"],
       "human": {"queue": "general", "context": [], "onUnavailable": "callBack"},
       "start": "ask",
       "nodes": {
         "ask": {"type": "screen", "title": "@ask", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "answer"},
         "answer": {"type": "screen", "title": "@answer", "components": [],
                 "actions": [{"id": "continue", "type": "submit", "label": "@go"}], "next": "done"},
         "done": {"type": "end", "outcome": "resolved"}},
       "messages": {"en-GB": {"title": "Compared", "ask": "Ask", "go": "Continue", "answer": "%2$s"}}}
      """;

  private final RunningServer server;

  ExperimentSteps(RunningServer server) {
    this.server = server;
  }

  /** Publishes a live flow that routes by the experiment. */
  void routed(String experiment) {
    routed(experiment, "");
  }

  void routed(String experiment, String more) {
    server.publish("tests/" + experiment, ROUTED.formatted(experiment, more));
  }

  /** Such a flow without a way for the variant {@code short}. */
  String withoutShort(String experiment) {
    return ROUTED
        .formatted(experiment, "")
        .replace(", \"short\": \"short\"}", "}")
        .replaceFirst("(?s)\"short\": \\{\"type\".*?(?=\"usual\": \\{)", "");
  }

  /** The same, which waits before it routes, or for a signal with the input's key. */
  void awaiting(String experiment, String timeout) {
    behind(experiment, WAIT.formatted(timeout));
  }

  /** The same, which routes once an agent has returned its customer. */
  void handedOver(String experiment) {
    behind(experiment, HAND_OFF);
  }

  private void behind(String experiment, String first) {
    String routed =
        ROUTED.formatted(
            experiment, "\"inputs\": {\"key\": {\"type\": \"string\", \"required\": true}},");
    server.publish(
        "tests/" + experiment,
        routed.replaceFirst(
            "(?s)\"ask\": \\{\"type\".*?,\\s*(?=\"split\")",
            Matcher.quoteReplacement("\"ask\": " + first + ", ")));
  }

  /** The same, whose screen {@code short} answers a topic. */
  void answering(String experiment, String topic) {
    server.publish(
        "tests/" + experiment,
        ROUTED
            .formatted(experiment, "")
            .replace("\"spec\": 1", "\"spec\": 2")
            .replace("\"context\": []", "\"context\": {}")
            .replace(
                "\"title\": \"@short\"", "\"title\": \"@short\", \"answers\": \"" + topic + "\""));
  }

  /** Publishes two versions of a flow, of which the first is live. */
  void compared(String flow) {
    server.publish("tests/" + flow, VERSION.formatted(flow, "First answer"));
    publish(flow, "Second answer");
  }

  Answer publish(String flow, String title) {
    return server.post(
        AUTHOR, "/v1/flows/tests/" + flow + "/versions", VERSION.formatted(flow, title), "");
  }

  Answer draft(String key, String document) {
    return server.put(OPS, "/v1/experiments/" + key, document);
  }

  /** A draft with two variants of equal weight, and more. */
  Answer halves(String key, String more) {
    return draft(
        key,
        """
        {"hypothesis": "Short is better.", "reason": "A test.", %s
         "variants": [{"name": "control", "weight": 0.5}, {"name": "short", "weight": 0.5}]}
        """
            .formatted(more));
  }

  /** A draft that compares the two versions of a flow. */
  Answer versions(String key, String flow, String more) {
    return draft(
        key,
        """
        {"hypothesis": "The second is better.", "reason": "A test.", "flow": "tests/%s", %s
         "variants": [{"name": "control", "weight": 0.5, "version": 1},
                      {"name": "second", "weight": 0.5, "version": 2}]}
        """
            .formatted(flow, more));
  }

  Answer change(String key, String change) {
    return server.post(
        OPS,
        "/v1/experiments/" + key + "/changes",
        "{" + change + ", \"reason\": \"A test.\"}",
        "");
  }

  void start(String key) {
    done(change(key, "\"change\": \"start\""));
  }

  static Answer done(Answer answer) {
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    return answer;
  }

  Answer begin(String flow, String customer, String... headers) {
    return done(
        server.post(
            RunningServer.customer(customer),
            "/v1/sessions",
            "{\"flow\": \"tests/" + flow + "\", \"inputs\": {}}",
            UUID.randomUUID().toString(),
            headers));
  }

  Answer press(String customer, Answer shown, String... headers) {
    return done(
        server.post(
            RunningServer.customer(customer),
            "/v1/sessions/" + shown.session() + "/steps",
            "{\"key\":\"" + shown.key() + "\",\"action\":\"continue\",\"answers\":{}}",
            UUID.randomUUID().toString(),
            headers));
  }

  /** The screen that a customer comes to where the flow parts. */
  String partsTo(String flow, String customer) {
    return press(customer, begin(flow, customer)).screen();
  }

  long assigned(String experiment) {
    return server.count("select count(*) from assignments where experiment = ?", experiment);
  }

  long exposed(String experiment) {
    return server.count("select count(*) from exposures where experiment = ?", experiment);
  }

  long events(String experiment) {
    return server.count(
        "select count(*) from events where type = 'experiment.exposed' and data ->> 'experiment' = ?",
        experiment);
  }

  /** Customers by the variant that they were exposed to. */
  Map<String, String> exposures(String experiment) {
    return server
        .bean(Database.class)
        .run(
            connection -> {
              try (PreparedStatement select =
                  connection.prepareStatement(
                      "select customer, variant from exposures where experiment = ?")) {
                select.setString(1, experiment);
                try (ResultSet row = select.executeQuery()) {
                  Map<String, String> found = new LinkedHashMap<>();
                  while (row.next()) {
                    found.put(row.getString(1), row.getString(2));
                  }
                  return found;
                }
              }
            });
  }
}
