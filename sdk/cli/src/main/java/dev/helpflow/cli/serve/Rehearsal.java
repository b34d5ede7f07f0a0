package dev.helpflow.cli.serve;

import dev.helpflow.cli.checkout.Checkout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A start as {@code serve} does it, on a data folder and ports of its own, with a few requests, in
 * JVMs that make their caches of it when they end.
 */
final class Rehearsal {
  /** A server warms up beside its first answers; what it does meanwhile belongs into the cache. */
  private static final long WARM_UP_SECONDS = 3;

  private static final long ENDING_MINUTES = 5;
  private static final Pattern FLOW = Pattern.compile("\"flow\": ?\"([a-z0-9/-]+)\"");

  private final Checkout checkout;
  private final Path data;

  Rehearsal(Checkout checkout, Path folder) {
    this.checkout = checkout;
    this.data = folder.resolve("data");
  }

  /** Whether the caches were made. */
  boolean run() throws IOException, InterruptedException {
    // Of one that was killed.
    delete();
    StartCache serverCache = StartCache.of(checkout.serverJar());
    StartCache bankCache = StartCache.of(checkout.bankJar());
    int port = Ports.free();
    int bankPort = Ports.free();
    try (Children children = new Children()) {
      Process bank = children.startQuietly(Launch.bank(checkout, bankCache.making(), bankPort));
      Process server =
          children.startQuietly(
              Launch.server(checkout, serverCache.making(), environment(port, bankPort)));
      if (!new Readiness(port).await(server)) {
        return false;
      }
      ask(port);
      TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
      return keep(server, serverCache) && keep(bank, bankCache);
    } finally {
      delete();
    }
  }

  private Map<String, String> environment(int port, int bankPort) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("HELPFLOW_PORT", Integer.toString(port));
    environment.put("HELPFLOW_DATA", data.toString());
    environment.put("HELPFLOW_FLOWS", checkout.flows().toString());
    environment.put("HELPFLOW_CONNECTORS", checkout.sampleConnectors().toString());
    environment.put("HELPFLOW_SETTINGS", checkout.sampleSettings().toString());
    environment.put("HELPFLOW_PLACEHOLDERS_PORT", Integer.toString(bankPort));
    environment.put("HELPFLOW_WELCOME", "true");
    environment.put("HELPFLOW_DATABASE_URL", "");
    return environment;
  }

  /** Starts a session of every flow; those that want inputs refuse, which is of use as well. */
  private static void ask(int port) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String flows =
          client
              .send(
                  request(port, "/v1/flows", "dev:author:rehearsal").GET().build(),
                  BodyHandlers.ofString())
              .body();
      Matcher flow = FLOW.matcher(flows);
      while (flow.find()) {
        String body = "{\"flow\": \"" + flow.group(1) + "\", \"inputs\": {}}";
        client.send(
            request(port, "/v1/sessions", "dev:customer:rehearsal")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", flow.group(1))
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.discarding());
      }
    }
  }

  private static HttpRequest.Builder request(int port, String path, String identity) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + identity);
  }

  /** The cache is written by the JVM as the last thing it does. */
  private static boolean keep(Process process, StartCache cache)
      throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(ENDING_MINUTES, TimeUnit.MINUTES)) {
      return false;
    }
    cache.keep();
    return true;
  }

  private void delete() throws IOException {
    if (!Files.exists(data)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(data)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
