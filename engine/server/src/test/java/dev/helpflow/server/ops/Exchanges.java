package dev.helpflow.server.ops;

import dev.helpflow.server.desks.DeskClient;
import dev.helpflow.server.ops.Exchange.Client;
import dev.helpflow.server.sessions.FakeBank;
import dev.helpflow.server.sessions.RunningServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One of every exchange with a server that its description tells of, as far as one can be had. */
final class Exchanges {
  private static final String SESSIONS = "/v1/sessions";
  private static final String SESSION = "/v1/sessions/{id}";
  private static final String STEPS = "/v1/sessions/{id}/steps";
  private static final String VERSIONS = "/v1/flows/{namespace}/{name}/versions";
  private static final String VERSION = "/v1/flows/{namespace}/{name}/versions/{version}";
  private static final String LIVE = "/v1/flows/{namespace}/{name}/live";
  private static final String SCHEDULED = "/v1/flows/{namespace}/{name}/scheduled";
  private static final String HISTORY = "/v1/flows/{namespace}/{name}/history";
  private static final String IMPACT = "/v1/flows/{namespace}/{name}/impact";
  private static final String MIGRATIONS = "/v1/flows/{namespace}/{name}/migrations";
  private static final String HANDOFF = "/v1/handoffs/{id}";
  private static final String MOVE = "/v1/handoffs/{id}/{move}";
  private static final String START = "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"}}";
  private static final String REASON = "{\"reason\":\"It is settled.\",\"outcome\":\"resolved\"}";
  private static final Path JOURNEY = Path.of("src", "test", "resources", "journey", "flow.json");

  private static final Path PAY = Path.of("src", "test", "resources", "deskside", "pay.json");
  private static final Path FILES = Path.of("src", "test", "resources", "files", "flow.json");

  private final List<Exchange> all = new ArrayList<>();
  private final Client customer;
  private final Client author;
  private final Client agent;
  private final Client ops;
  private final Client admin;
  private final Client nobody;

  private Exchanges(int port) {
    customer = new Client(port, "dev:customer:ada", List.of());
    author = new Client(port, "dev:author:ann", List.of());
    agent = new Client(port, "dev:agent:gil", List.of());
    ops = new Client(port, "dev:ops:olga", List.of());
    admin = new Client(port, "dev:admin:ada", List.of());
    nobody = new Client(port, "", List.of());
  }

  static List<Exchange> all() throws IOException, InterruptedException {
    try (FakeBank bank = new FakeBank();
        RunningServer server =
            RunningServer.start(
                bank,
                Map.of(
                    "helpflow.support.phone", "tel:+441632960000",
                    "helpflow.support.flow", "tests/journey",
                    "helpflow.egress.hosts", "cards.bank.example,127.0.0.1",
                    "helpflow.files.key", Base64.getEncoder().encodeToString(new byte[32])))) {
      Exchanges exchanges = new Exchanges(server.bean(EmbeddedServer.class).getPort());
      exchanges.sessions();
      exchanges.refusedSteps();
      server.publish("tests/pay", Files.readString(PAY));
      exchanges.handoffs();
      exchanges.desks();
      exchanges.events();
      SettingExchanges settings = exchanges.settings();
      settings.clientRules();
      settings.calendars();
      settings.connectors();
      settings.commits(bank);
      QueueExchanges.of(exchanges, exchanges.ops, exchanges.agent);
      ExperimentExchanges.of(exchanges, exchanges.ops, exchanges.customer);
      server.publish("tests/files", Files.readString(FILES));
      exchanges.files();
      exchanges.flows();
      exchanges.refusedFlows();
      settings.subscriptions();
      exchanges.squads();
      exchanges.open();
      return exchanges.all;
    }
  }

  private SettingExchanges settings() {
    return new SettingExchanges(this, customer, ops, nobody);
  }

  Exchange seen(Exchange exchange) {
    all.add(exchange);
    return exchange;
  }

  Exchange start() throws IOException, InterruptedException {
    return seen(customer.send("post", SESSIONS, START));
  }

  Exchange step(Exchange before, String action, String answers, String... headers)
      throws IOException, InterruptedException {
    String body =
        "{\"key\":\"%s\",\"action\":\"%s\",\"answers\":%s}"
            .formatted(before.body().at("/screen/key").asText(), action, answers);
    return seen(customer.with(headers).send("post", STEPS, body, id(before)));
  }

  Exchange choose(Exchange before, String way, String... headers)
      throws IOException, InterruptedException {
    return step(before, "continue", "{\"way\":\"" + way + "\"}", headers);
  }

  static String id(Exchange exchange) {
    return exchange.body().at("/session/id").asText();
  }

  private void sessions() throws IOException, InterruptedException {
    String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
    seen(customer.with(key).send("post", SESSIONS, START));
    seen(customer.with(key).send("post", SESSIONS, START));
    Exchange begun = start();
    Exchange read = seen(customer.send("get", SESSION, "", id(begun)));
    Client knowing = customer.with("If-None-Match", read.header("ETag"));
    seen(knowing.send("get", SESSION, "", id(begun)));
    seen(customer.send("get", SESSIONS + "?status=active", ""));
    String[] once = {"Idempotency-Key", UUID.randomUUID().toString()};
    Exchange found = choose(begun, "look", once);
    step(found, "back", "{}");
    choose(begun, "look", once);
    choose(begun, "pay", once);
    choose(start(), "pay");
    choose(start(), "wait");
    Exchange over = start();
    step(over, "abandon", "{}");
    // One that is over has one event, and ends.
    seen(
        customer
            .with("Accept", "text/event-stream")
            .send("get", SESSION + "/stream", "", id(over)));
    seen(customer.send("get", SESSION + "/stream", "", "none"));
    step(start(), "restart", "{}", "Helpflow-Now", "2999-01-01T00:00:00Z");
    step(start(), "resume", "{}", "Helpflow-Now", "2999-01-01T00:00:00Z");
  }

  private void refusedSteps() throws IOException, InterruptedException {
    Exchange begun = start();
    choose(begun, "nonsense");
    step(begun, "dance", "{}");
    step(begun, "back", "{}");
    choose(begun, "look");
    choose(begun, "look");
    seen(customer.send("post", STEPS, "{\"action\":7}", id(begun)));
    seen(customer.send("post", STEPS, "{", id(begun)));
    seen(customer.send("post", STEPS, " ".repeat(300_000), id(begun)));
    seen(customer.with("Content-Type", "text/csv").send("post", STEPS, "{}", id(begun)));
    seen(customer.send("get", SESSION, "", "none"));
    seen(customer.send("get", SESSIONS + "?status=ended", ""));
    seen(customer.send("post", SESSIONS, "{\"flow\":\"tests/none\"}"));
    seen(customer.send("post", SESSIONS, "{\"flow\":\"tests/journey\"}"));
    seen(nobody.send("post", SESSIONS, START));
    seen(agent.send("post", SESSIONS, START));
  }

  private void handoffs() throws IOException, InterruptedException {
    Exchange escalated = choose(start(), "talk");
    choose(escalated, "look");
    Exchange listed = seen(agent.send("get", "/v1/handoffs", ""));
    String id = listed.body().at("/handoffs/0/id").asText();
    seen(agent.send("get", HANDOFF, "", id));
    seen(agent.send("post", MOVE, REASON, id, "return"));
    seen(agent.send("post", MOVE, "", id, "accept"));
    seen(agent.send("get", HANDOFF + "/transcript", "", id));
    String sent =
        "{\"flow\":\"tests/journey\",\"inputs\":{\"id\":\"a\"},\"reason\":\"They can do it.\"}";
    seen(agent.send("post", HANDOFF + "/flows", sent, id));
    seen(agent.send("post", HANDOFF + "/flows", sent.replace("id", "di"), id));
    seen(agent.send("post", HANDOFF + "/reveal", "{\"name\":\"PIN\",\"reason\":\"x\"}", id));
    seen(agent.send("post", MOVE, "{}", id, "return"));
    seen(agent.send("post", MOVE, REASON.replace("resolved", "settled"), id, "return"));
    seen(agent.send("post", MOVE, REASON, id, "return"));
    seen(agent.send("get", HANDOFF, "", id));
    seen(agent.send("get", "/v1/handoffs?after=none", ""));
    seen(agent.send("get", HANDOFF, "", "none"));
    seen(agent.send("get", "/v1/handoffs?state=lost", ""));
    revealed();
    step(start(), "escalate", "{}");
    String signal = "{\"name\":\"card.posted\",\"key\":\"k\",\"id\":\"1\",\"payload\":%s}";
    seen(agent.send("post", "/v1/signals", signal.formatted("{}")));
    seen(agent.send("post", "/v1/signals", signal.formatted("{\"on\":true}")));
    seen(agent.send("post", "/v1/signals", "{\"name\":\"card.posted\"}"));
  }

  private void desks() throws IOException, InterruptedException {
    String desks = "/v1/ops/desks";
    String desk = desks + "/{name}";
    String body =
        "{\"title\":\"Cards desk\",\"queues\":[\"cards\"],\"secrets\":[\"%s\"],\"reason\":\"It is new.\"}"
            .formatted(DeskClient.reference(DeskClient.SECRET));
    seen(ops.send("put", desk, body, "cards"));
    seen(ops.send("put", desk, body, "cards"));
    seen(ops.send("put", desk, body.replace("queues", "cues"), "cards"));
    seen(ops.send("get", desks, ""));
    seen(ops.send("get", desk, "", "cards"));
    Exchange escalated = choose(start(), "talk");
    Exchange listed = seen(agent.send("get", "/v1/handoffs?session=" + id(escalated), ""));
    String said =
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"x\",\"type\":\"handoff.accepted\",\"subject\":\"%s\"}"
            .formatted(listed.body().at("/handoffs/0/id").asText());
    long now = Instant.now().getEpochSecond();
    Client signed =
        nobody.with(
            "webhook-id", "m1",
            "webhook-timestamp", Long.toString(now),
            "webhook-signature", DeskClient.signature(DeskClient.SECRET, "m1", now, said));
    String events = "/v1/desks/{desk}/events";
    seen(signed.send("post", events, said, "cards"));
    seen(signed.send("post", events, said, "cards"));
    seen(signed.send("post", events, said + " ", "cards"));
    seen(author.send("get", "/v1/flows/{namespace}/{name}/handoffs", "", "tests", "journey"));
    seen(author.send("get", "/v1/flows/{namespace}/{name}/handoffs", "", "tests", "none"));
    seen(ops.send("delete", desk, "", "cards"));
    seen(ops.send("delete", desk + "?reason=It%%20closes.", "", "cards"));
    seen(ops.send("get", desk, "", "cards"));
  }

  private void revealed() throws IOException, InterruptedException {
    Exchange what = seen(customer.send("post", SESSIONS, "{\"flow\":\"tests/pay\",\"inputs\":{}}"));
    Exchange who = step(what, "continue", "{\"about\":\"late\"}");
    Exchange check = step(who, "continue", "{\"account\":\"00112233\",\"amount\":\"12\"}");
    Exchange listed =
        seen(agent.send("get", "/v1/handoffs?session=" + id(step(check, "escalate", "{}")), ""));
    String id = listed.body().at("/handoffs/0/id").asText();
    seen(agent.send("post", MOVE, "", id, "accept"));
    String reveal = "{\"name\":\"Account number\",\"reason\":\"To find it.\"}";
    seen(agent.send("post", HANDOFF + "/reveal", reveal, id));
  }

  private void events() throws IOException, InterruptedException {
    Exchange begun = start();
    String events = "/v1/sessions/{id}/events";
    String shown =
        "{\"id\":\"0b5e2c1e-58a8-4f0e-9a52-0d5c0a3a7d11\",\"type\":\"shown\",\"at\":\"2026-11-26T09:30:00Z\",\"screen\":\"%s\"}"
            .formatted(begun.body().at("/screen/key").asText());
    seen(customer.send("post", events, "{\"events\":[" + shown + ",7]}", id(begun)));
    seen(customer.send("post", events, "{\"events\":{}}", id(begun)));
    seen(customer.send("post", events, "[", id(begun)));
    seen(customer.send("post", events, " ".repeat(70_000), id(begun)));
    seen(customer.send("post", events, "{\"events\":[]}", "none"));
  }

  private void files() throws IOException, InterruptedException {
    String files = "/v1/sessions/{id}/files";
    String file = files + "/{file}";
    String photo =
        "{\"component\":\"photo\",\"name\":\"a.jpg\",\"size\":%d,\"type\":\"image/jpeg\"}";
    Exchange begun = seen(customer.send("post", SESSIONS, "{\"flow\":\"tests/files\"}"));
    String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
    Exchange announced =
        seen(customer.with(key).send("post", files, photo.formatted(4), id(begun)));
    seen(customer.with(key).send("post", files, photo.formatted(4), id(begun)));
    seen(customer.with(key).send("post", files, photo.formatted(5), id(begun)));
    seen(customer.send("post", files, photo.formatted(30_000_000), id(begun)));
    seen(customer.send("post", files, photo.formatted(0), id(begun)));
    seen(customer.send("post", files, photo.formatted(4).replace("jpeg", "gif"), id(begun)));
    String first = announced.body().at("/file/id").asText();
    Client sending = customer.with("Upload-Offset", "0");
    seen(customer.send("patch", file, "text", id(begun), first));
    seen(sending.send("patch", file, "te", id(begun), first));
    seen(sending.send("patch", file, "te", id(begun), first));
    seen(sending.send("patch", file, "text", id(begun), "none"));
    seen(customer.send("get", file, "", id(begun), first));
    seen(customer.send("get", file, "", id(begun), "none"));
    seen(customer.send("post", files, photo.formatted(4), id(begun)));
    seen(customer.send("post", files, photo.formatted(4), id(begun)));
    seen(customer.send("delete", file, "", id(begun), first));
    seen(customer.send("delete", file, "", id(begun), first));
  }

  private void flows() throws IOException, InterruptedException {
    String again = Files.readString(JOURNEY);
    seen(author.send("get", "/v1/flows", ""));
    seen(author.send("get", "/v1/flows/{namespace}/{name}", "", "tests", "journey"));
    seen(author.send("post", VERSIONS, again, "tests", "journey"));
    String other = again.replace("What now?", "And what now?");
    seen(author.send("post", VERSIONS + "?reason=Clearer.", other, "tests", "journey"));
    seen(author.send("get", VERSIONS, "", "tests", "journey"));
    seen(author.send("get", VERSION, "", "tests", "journey", 2));
    String live = "{\"version\":2,\"expect\":%d,\"reason\":\"Clearer.\"}";
    seen(author.send("put", LIVE, live.formatted(1), "tests", "journey"));
    seen(author.send("put", LIVE, live.formatted(1), "tests", "journey"));
    String later = "{\"version\":2,\"at\":\"2999-01-01T00:00:00Z\",\"reason\":\"Clearer.\"}";
    seen(author.send("put", LIVE, later, "tests", "journey"));
    seen(author.send("get", "/v1/flows/{namespace}/{name}", "", "tests", "journey"));
    seen(author.send("delete", SCHEDULED + "?reason=No.", "", "tests", "journey"));
    seen(author.send("delete", SCHEDULED + "?reason=No.", "", "tests", "journey"));
    seen(author.send("post", IMPACT, "{\"version\":1}", "tests", "journey"));
    String back = "{\"version\":1,\"inFlight\":\"reconcile\",\"reason\":\"Clearer.\"}";
    seen(author.send("put", LIVE, back, "tests", "journey"));
    seen(author.send("get", MIGRATIONS, "", "tests", "journey"));
    seen(author.send("get", HISTORY, "", "tests", "journey"));
    seen(author.send("delete", LIVE + "?reason=Over.", "", "tests", "journey"));
    seen(author.send("get", "/v1/flows/{namespace}/{name}", "", "tests", "journey"));
    seen(author.send("put", LIVE, back, "tests", "journey"));
    seen(author.send("post", "/v1/lint", again));
    seen(author.send("get", "/v1/connectors", ""));
  }

  private void squads() throws IOException, InterruptedException {
    String namespace = "/v1/namespaces/{namespace}";
    String ours = "{\"owners\":[\"ann\"],\"reason\":\"Ours.\"}";
    seen(author.send("put", namespace, ours, "tests"));
    seen(admin.send("put", namespace, ours, "tests"));
    seen(author.send("put", namespace, ours, "tests"));
    seen(author.send("put", namespace, "{}", "tests"));
    seen(author.send("get", "/v1/namespaces", ""));
    seen(author.send("get", namespace + "/history", "", "tests"));
    String shared = namespace + "/shared";
    String texts = "{\"messages\":{\"en-GB\":{\"callUs\":\"Call us\"}},\"reason\":\"New.\"}";
    seen(author.send("put", shared, texts, "tests"));
    seen(author.send("put", shared, texts.replace("}}", "}},\"expect\":9"), "tests"));
    seen(author.send("put", shared, "{}", "tests"));
    seen(author.send("get", shared, "", "tests"));
    String drafts = "/v1/flows/{namespace}/{name}/drafts";
    String draft = drafts + "/{draft}";
    String begun = Files.readString(JOURNEY);
    seen(author.send("put", draft, begun, "tests", "journey", "mine"));
    seen(author.send("put", draft, begun, "tests", "journey", "mine"));
    seen(author.with("If-Match", "\"1\"").send("put", draft, begun, "tests", "journey", "mine"));
    seen(author.send("get", draft, "", "tests", "journey", "mine"));
    seen(author.send("get", drafts, "", "tests", "journey"));
    seen(author.send("delete", draft, "", "tests", "journey", "mine"));
    seen(author.send("delete", draft, "", "tests", "journey", "mine"));
    String preview =
        "{\"flow\":\"tests/journey\",\"version\":1,\"scenario\":{\"inputs\":{\"id\":\"a\"}}}";
    seen(author.send("post", "/v1/previews", preview));
    seen(author.send("post", "/v1/previews", "{}"));
    seen(author.send("post", "/v1/previews", preview.replace(":1", ":99")));
    Exchange made =
        seen(author.send("post", "/v1/tokens", "{\"name\":\"CI\",\"namespaces\":[\"tests\"]}"));
    seen(author.send("post", "/v1/tokens", "{}"));
    seen(author.send("get", "/v1/tokens", ""));
    String id = made.body().path("id").asText();
    seen(author.send("delete", "/v1/tokens/{id}", "", id));
    seen(author.send("delete", "/v1/tokens/{id}?reason=Lost.", "", id));
    seen(author.send("delete", "/v1/tokens/{id}?reason=Lost.", "", "none"));
  }

  private void refusedFlows() throws IOException, InterruptedException {
    String broken = Files.readString(JOURNEY).replace("inputs.id", "inputs.di");
    seen(author.send("post", "/v1/lint", broken));
    seen(author.send("post", "/v1/lint", "{"));
    seen(author.send("post", VERSIONS, broken, "tests", "journey"));
    seen(author.send("post", VERSIONS, broken, "tests", "other"));
    seen(author.send("get", "/v1/flows/{namespace}/{name}", "", "tests", "none"));
    seen(author.send("get", VERSION, "", "tests", "journey", 9));
    seen(author.send("get", VERSION, "", "tests", "journey", "nine"));
    String share = "{\"version\":1,\"percent\":10,\"reason\":\"Clearer.\"}";
    seen(author.send("put", LIVE, share, "tests", "journey"));
    seen(author.send("post", IMPACT, "{\"version\":9}", "tests", "journey"));
    seen(author.send("post", IMPACT, "{}", "tests", "journey"));
    seen(author.send("delete", LIVE, "", "tests", "journey"));
    seen(author.send("put", LIVE, "{\"version\":2}", "tests", "journey"));
    seen(customer.send("get", "/v1/flows", ""));
    seen(nobody.send("get", "/v1/flows", ""));
  }

  private void open() throws IOException, InterruptedException {
    for (String path :
        List.of(
            "/v1/support",
            "/v1/catalogue",
            "/v1/catalogue/flow-schema",
            "/health",
            "/health/liveness",
            "/health/readiness",
            "/prometheus",
            "/openapi.yaml")) {
      seen(nobody.send("get", path, ""));
    }
    String component = "/v1/catalogue/components/{name}/{version}";
    seen(nobody.send("get", component, "", "text", 1));
    seen(nobody.send("get", component, "", "text", 99));
    seen(nobody.send("get", "/v1/catalogue/actions/{name}/{version}", "", "submit", 1));
    seen(nobody.send("get", "/v1/catalogue/destinations/{name}/{version}", "", "card.pin", 1));
    seen(nobody.send("get", "/problems/{code}", "", "stale"));
    seen(nobody.send("get", "/problems/{code}", "", "none"));
  }
}
