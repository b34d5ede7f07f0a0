package dev.helpflow.server.ops;

import dev.helpflow.server.ops.Exchange.Client;
import java.io.IOException;

/** What operations and hosts ask of experiments, and what they are answered. */
final class ExperimentExchanges {
  private static final String EXPERIMENT = "/v1/experiments/{key}";
  private static final String CHANGES = EXPERIMENT + "/changes";

  private ExperimentExchanges() {}

  static void of(Exchanges all, Client ops, Client customer)
      throws IOException, InterruptedException {
    String draft =
        """
        {"hypothesis": "The same again is no better.", "flow": "tests/journey", "reason": "A test.",
         "variants": [{"name": "a", "weight": 0.5, "version": 1}, {"name": "b", "weight": 0.5, "version": 2}]}
        """;
    all.seen(ops.send("put", EXPERIMENT, draft, "again"));
    all.seen(ops.send("put", EXPERIMENT, draft, "again"));
    all.seen(ops.send("put", EXPERIMENT, draft.replace("0.5", "0.4"), "again"));
    all.seen(ops.send("put", EXPERIMENT, draft.replace("A test.", ""), "again"));
    all.seen(ops.send("get", "/v1/experiments", ""));
    all.seen(customer.send("get", "/v1/experiments", ""));
    all.seen(ops.send("get", EXPERIMENT, "", "again"));
    all.seen(ops.send("get", EXPERIMENT, "", "nothing"));
    all.seen(ops.send("get", EXPERIMENT + "/issues", "", "again"));
    all.seen(ops.send("get", EXPERIMENT + "/report", "", "again"));
    all.seen(ops.send("get", EXPERIMENT + "/report.csv", "", "again"));
    all.seen(ops.send("get", EXPERIMENT + "/funnel", "", "again"));
    all.seen(ops.send("get", EXPERIMENT + "/sample-size?baseline=0.2&effect=-0.02", "", "again"));
    all.seen(ops.send("get", EXPERIMENT + "/sample-size?baseline=0.2&customers=5000", "", "again"));
    all.seen(ops.send("get", EXPERIMENT + "/sample-size?baseline=0.2", "", "again"));
    all.seen(ops.send("get", CHANGES, "", "again"));
    all.seen(ops.send("post", CHANGES, "{\"change\":\"pause\",\"reason\":\"x\"}", "again"));
    all.seen(
        ops.send("post", CHANGES, "{\"change\":\"schedule\",\"reason\":\"Not yet.\"}", "again"));
    all.seen(ops.send("delete", EXPERIMENT, "", "again"));
    all.seen(ops.send("delete", EXPERIMENT + "?reason=Over.", "", "again"));
    String outcome =
        "{\"outcomes\":[{\"id\":\"o-1\",\"customer\":\"ada\",\"kind\":\"contact/phone\",\"at\":\"2026-11-20T10:00:00Z\"},{}]}";
    all.seen(ops.send("post", "/v1/outcomes", outcome));
    all.seen(ops.send("post", "/v1/outcomes", "{}"));
    all.seen(customer.send("post", "/v1/outcomes", outcome));
  }
}
