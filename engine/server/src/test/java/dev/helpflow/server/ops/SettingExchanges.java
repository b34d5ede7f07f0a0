package dev.helpflow.server.ops;

import dev.helpflow.server.ops.Exchange.Client;
import dev.helpflow.server.sessions.Eventually;
import dev.helpflow.server.sessions.FakeBank;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Exchanges about what operators set by name, and about commits that they settle. */
final class SettingExchanges {
  private final Exchanges all;
  private final Client customer;
  private final Client ops;
  private final Client nobody;

  SettingExchanges(Exchanges all, Client customer, Client ops, Client nobody) {
    this.all = all;
    this.customer = customer;
    this.ops = ops;
    this.nobody = nobody;
  }

  void clientRules() throws IOException, InterruptedException {
    String rules = "/v1/ops/client-rules";
    String rule = rules + "/{id}";
    String body =
        "{\"platform\":\"ios\",\"versions\":\">=8.2.0 <8.3.1\",\"without\":[\"video\"],\"reason\":\"It crashes.\",\"expiresAt\":\"%s\"}"
            .formatted(Instant.now().plus(Duration.ofDays(1)));
    all.seen(ops.send("put", rule, body, "player"));
    all.seen(ops.send("put", rule, body, "player"));
    all.seen(ops.send("put", rule, body.replace("video", "vidoe"), "player"));
    all.seen(ops.send("get", rules, ""));
    all.seen(ops.send("get", rule, "", "player"));
    all.seen(ops.send("delete", rule, "", "player"));
    all.seen(ops.send("delete", rule + "?reason=Mended.", "", "player"));
    all.seen(ops.send("delete", rule + "?reason=Mended.", "", "player"));
    all.seen(ops.send("get", rule, "", "player"));
    all.seen(customer.send("get", rules, ""));
  }

  void calendars() throws IOException, InterruptedException {
    String calendar = "/v1/ops/calendars/{name}";
    String body =
        "{\"zone\":\"UTC\",\"week\":{\"mon-fri\":[\"09:00-17:00\"]},\"reason\":\"To be seen.\"}";
    all.seen(ops.send("put", calendar, body, "seen"));
    all.seen(ops.send("put", calendar, body, "seen"));
    all.seen(ops.send("put", calendar, body.replace("UTC", "Mars"), "seen"));
    all.seen(ops.send("get", "/v1/ops/calendars", ""));
    all.seen(ops.send("get", calendar, "", "seen"));
    all.seen(ops.send("delete", calendar, "", "seen"));
    all.seen(ops.send("delete", calendar + "?reason=Seen.", "", "seen"));
    all.seen(ops.send("get", calendar, "", "seen"));
  }

  void subscriptions() throws IOException, InterruptedException {
    String subscriptions = "/v1/ops/subscriptions";
    String subscription = subscriptions + "/{name}";
    String body =
        "{\"types\":[\"session.*\"],\"protocol\":\"HTTP\",\"sink\":\"http://127.0.0.1:1/\",\"secrets\":[\"env:NOT_SET\"],\"reason\":\"To try it.\"}";
    all.seen(ops.send("put", subscription, body, "desk"));
    all.seen(ops.send("put", subscription, body, "desk"));
    all.seen(ops.send("get", subscriptions, ""));
    all.seen(ops.send("get", subscription, "", "desk"));
    all.seen(ops.send("get", subscription, "", "none"));
    all.start();
    all.seen(
        ops.send("post", subscription + "/{what}", "{\"reason\":\"It moves.\"}", "desk", "pause"));
    all.seen(ops.send("get", subscription + "/deliveries", "", "desk"));
    all.seen(ops.send("get", subscription + "/deliveries?state=gone", "", "desk"));
    String replay = "{\"from\":\"2020-01-01T00:00:00Z\",\"reason\":\"To try it.\"}";
    all.seen(ops.send("post", subscription + "/replay", replay, "desk"));
    all.seen(ops.send("post", subscription + "/replay", "{\"reason\":\"To try it.\"}", "desk"));
    all.seen(
        ops.send(
            "post", subscription + "/{what}", "{\"reason\":\"It is back.\"}", "desk", "resume"));
    all.seen(ops.send("post", subscription + "/test", "", "desk"));
    all.seen(ops.send("delete", subscription + "?reason=Over.", "", "desk"));
    all.seen(ops.send("delete", subscription + "?reason=Over.", "", "desk"));
    all.seen(customer.send("get", subscriptions, ""));
    all.seen(nobody.send("get", "/v1/events/schemas", ""));
    all.seen(nobody.send("get", "/v1/events/schemas/{type}", "", "session.ended"));
    all.seen(nobody.send("get", "/v1/events/schemas/{type}", "", "session.none"));
  }

  void connectors() throws IOException, InterruptedException {
    String connector = "/v1/connectors/{name}";
    String body =
        """
        {"baseUrl": "https://cards.bank.example", "auth": {"bearer": "env:CARDS_TOKEN"}, "reason": "It has moved.",
         "operations": {"get": {"method": "GET", "path": "/cards/{id}", "safe": true, "response": {"type": "object"},
           "request": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}}}}
        """;
    all.seen(ops.send("put", connector, body, "cards"));
    all.seen(ops.send("put", connector, body, "cards"));
    all.seen(ops.send("put", connector, body.replace("env:", ""), "cards"));
    all.seen(ops.send("put", connector, body.replace("cards.bank", "other.bank"), "cards"));
    all.seen(ops.send("put", connector, body, "bank"));
    all.seen(ops.send("get", connector, "", "cards"));
    all.seen(ops.send("get", "/v1/ops/connectors", ""));
    all.seen(ops.send("delete", connector, "", "cards"));
    all.seen(ops.send("delete", connector + "?reason=Gone.", "", "cards"));
    all.seen(ops.send("get", connector, "", "cards"));
    all.seen(customer.send("get", "/v1/ops/connectors", ""));
  }

  void commits(FakeBank bank) throws IOException, InterruptedException {
    String commits = "/v1/ops/commits";
    String settle = commits + "/{id}/settle";
    String done =
        "{\"outcome\":\"done\",\"value\":{\"reference\":\"r-9\"},\"reason\":\"It is booked.\"}";
    bank.on("/pay", request -> new FakeBank.Reply(503, ""));
    all.choose(all.start(), "pay");
    Exchange listed =
        Eventually.get(
            Duration.ofSeconds(15),
            () -> quietly(() -> ops.send("get", commits + "?state=unknown", "")),
            list -> !list.body().path("commits").isEmpty());
    all.seen(listed);
    String id = listed.body().at("/commits/0/id").asText();
    all.seen(ops.send("get", commits + "?state=known", ""));
    all.seen(ops.send("post", settle, "{}", id));
    all.seen(ops.send("post", settle, done, id));
    all.seen(ops.send("post", settle, done, id));
    all.seen(customer.send("get", commits, ""));
    bank.reset();
  }

  private static Exchange quietly(Callable<Exchange> exchange) {
    try {
      return exchange.call();
    } catch (Exception e) {
      throw new IllegalStateException("The server could not be asked.", e);
    }
  }
}
