package dev.helpflow.authoring.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.authoring.publish.ServerException.Kind;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.wire.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a squad asks of a Helpflow server. Requests that change nothing the second time are tried
 * again when the server is away. Safe for use by many threads.
 *
 * <p>Every method throws {@link ServerException}.
 */
public final class PublishClient {
  private static final byte[] NOTHING = new byte[0];

  private final Transport transport;

  private PublishClient(Transport transport) {
    this.transport = transport;
  }

  /**
   * A client of one server.
   *
   * @param server its address, such as {@code https://helpflow.example}
   * @param credentials a token, or {@code dev:author:<name>} of a server for development
   * @throws IllegalArgumentException when the credentials can be no token; it does not repeat them
   */
  public static PublishClient at(URI server, String credentials) {
    return new PublishClient(new Transport(based(server), credentials));
  }

  /** A server may stand behind a path of a proxy. */
  private static URI based(URI server) {
    return server.toString().endsWith("/") ? server : URI.create(server + "/");
  }

  /** For tests, which cannot wait for a server that is away. */
  static PublishClient at(URI server, String credentials, Duration firstPause) {
    return new PublishClient(new Transport(based(server), credentials, firstPause));
  }

  /** A version of a flow. */
  public record Version(
      FlowRef ref, String contentHash, String createdAt, String createdBy, String reason) {}

  /**
   * A flow.
   *
   * @param live the version that new sessions start on, or null
   * @param newest the newest version
   */
  public record Flow(FlowId id, @Nullable Integer live, int newest) {}

  /** A line of what was done to a flow: {@code flow.published}, {@code flow.live} and so on. */
  public record Deed(
      String action, int version, String at, String who, String reason, JsonNode detail) {}

  /** What the server would say of a document; stores nothing. */
  public List<ServerIssue> lint(JsonNode document) {
    return Transport.issues(
        transport.repeatable("POST", "/v1/lint", Json.write(document)).body().path("issues"));
  }

  /**
   * Publishes a document as its flow's next version, or finds the version that it was published as.
   *
   * @param reason for the audit log, up to 1,000 characters
   */
  public Published publish(JsonNode document, String reason) {
    FlowId id = FlowId.parse(document.path("id").asText());
    Transport.Answer answer =
        transport.repeatable(
            "POST", path(id) + "/versions?reason=" + encoded(reason), Json.write(document));
    return new Published(
        new FlowRef(id, answer.body().path("version").asInt()),
        answer.body().path("contentHash").asText(),
        answer.status() == 201,
        Transport.issues(answer.body().path("issues")));
  }

  /**
   * Makes a version live.
   *
   * @return what is live then, or scheduled, as the server tells it
   */
  public JsonNode goLive(GoLive wanted) {
    String path = path(wanted.version().id()) + "/live";
    byte[] body = Json.write(wanted.json());
    try {
      return transport.repeatable("PUT", path, body).body();
    } catch (ServerException e) {
      Optional<JsonNode> done = e.code().equals("live-changed") ? done(wanted) : Optional.empty();
      return done.orElseThrow(() -> e);
    }
  }

  /** A first try whose answer got lost has changed what is live, and the second finds that. */
  private Optional<JsonNode> done(GoLive wanted) {
    JsonNode live = flow(wanted.version().id()).path("live");
    boolean isOurs =
        live.path("version").asInt() == wanted.version().version()
            && live.path("reason").asText().equals(wanted.reason())
            && live.path("inFlight").asText().equals(wanted.inFlight().word())
            && live.path("percent").asInt(100) == wanted.percent()
            && Instant.parse(live.path("changedAt").asText())
                .isAfter(Instant.now().minus(Duration.ofMinutes(2)));
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.put("flow", wanted.version().id().toString()).set("live", live);
    return isOurs ? Optional.of(answer) : Optional.empty();
  }

  /** Lets no new session of a flow start; open ones finish. */
  public void retire(FlowId id, String reason) {
    transport.once("DELETE", path(id) + "/live?reason=" + encoded(reason), NOTHING);
  }

  /** Takes back what is scheduled to go live. */
  public void unschedule(FlowId id, String reason) {
    transport.once("DELETE", path(id) + "/scheduled?reason=" + encoded(reason), NOTHING);
  }

  /**
   * What would become of open sessions if a version went live.
   *
   * @param progress told how many sessions were looked at, and of how many
   * @return as the server tells it
   */
  public JsonNode impact(FlowRef version, InFlight inFlight, BiConsumer<Long, Long> progress) {
    ObjectNode body =
        Json.mapper()
            .createObjectNode()
            .put("version", version.version())
            .put("inFlight", inFlight.word());
    try (Stream<String> lines = transport.lines(path(version.id()) + "/impact", Json.write(body))) {
      Iterator<String> each = lines.iterator();
      while (each.hasNext()) {
        JsonNode line = Json.parse(each.next().getBytes(StandardCharsets.UTF_8));
        if (line.has("impact")) {
          return line.path("impact");
        }
        progress.accept(line.path("done").asLong(), line.path("of").asLong());
      }
    } catch (java.io.UncheckedIOException e) {
      throw lost();
    }
    throw lost();
  }

  private static ServerException lost() {
    return new ServerException(
        Kind.UNKNOWN,
        "",
        "The server stopped before it had gone through all sessions. Nothing was changed; ask"
            + " again.",
        List.of());
  }

  /** All flows of all namespaces. */
  public List<Flow> flows() {
    List<Flow> flows = new ArrayList<>();
    for (JsonNode each : transport.repeatable("GET", "/v1/flows", NOTHING).body().path("flows")) {
      flows.add(
          new Flow(
              FlowId.parse(each.path("flow").asText()),
              each.has("live") ? each.path("live").asInt() : null,
              each.path("newest").asInt()));
    }
    return flows;
  }

  /** What is live, retired or scheduled of a flow, as the server tells it. */
  public JsonNode flow(FlowId id) {
    return transport.repeatable("GET", path(id), NOTHING).body();
  }

  /** The versions of a flow, newest first. */
  public List<Version> versions(FlowId id) {
    List<Version> versions = new ArrayList<>();
    for (JsonNode each :
        transport.repeatable("GET", path(id) + "/versions", NOTHING).body().path("versions")) {
      versions.add(
          new Version(
              new FlowRef(id, each.path("version").asInt()),
              each.path("contentHash").asText(),
              each.path("createdAt").asText(),
              each.path("createdBy").asText(),
              each.path("reason").asText()));
    }
    return versions;
  }

  /** The document of a version. */
  public JsonNode document(FlowRef version) {
    return transport
        .repeatable("GET", path(version.id()) + "/versions/" + version.version(), NOTHING)
        .body()
        .path("document");
  }

  /** The namespaces that are registered, as the server tells them. */
  public JsonNode namespaces() {
    return transport.repeatable("GET", "/v1/namespaces", NOTHING).body().path("namespaces");
  }

  /**
   * Registers a namespace, or changes what is registered.
   *
   * @param owners the subjects who answer for its flows
   * @param approval whether a version goes live only by somebody else than its author
   * @return what is registered then, as the server tells it
   */
  public JsonNode registerNamespace(
      String namespace, List<String> owners, boolean approval, String reason) {
    ObjectNode body = Json.mapper().createObjectNode();
    owners.forEach(body.putArray("owners")::add);
    body.put("approval", approval).put("reason", reason);
    return transport
        .repeatable("PUT", "/v1/namespaces/" + encoded(namespace), Json.write(body))
        .body();
  }

  /** What a namespace keeps for its flows, and which take it, as the server tells it. */
  public JsonNode shared(String namespace) {
    return transport.repeatable("GET", sharedPath(namespace), NOTHING).body();
  }

  /**
   * Changes what a namespace keeps, in all its live flows that take it.
   *
   * @param messages ICU patterns by locale, then by key
   * @param fragments components by the fragment's name, as a flow has them
   * @param expect the revision that must be the newest, or null for any
   * @param dryRun whether to change nothing
   * @return what became of which flow, as the server tells it
   */
  public JsonNode share(
      String namespace,
      JsonNode messages,
      JsonNode fragments,
      String reason,
      @Nullable Integer expect,
      boolean dryRun) {
    ObjectNode body = Json.mapper().createObjectNode().put("reason", reason).put("dryRun", dryRun);
    body.set("messages", messages);
    body.set("fragments", fragments);
    if (expect != null) {
      body.put("expect", expect);
    }
    return transport.repeatable("PUT", sharedPath(namespace), Json.write(body)).body();
  }

  private static String sharedPath(String namespace) {
    return "/v1/namespaces/" + encoded(namespace) + "/shared";
  }

  /** What was done to a flow, newest first. */
  public List<Deed> history(FlowId id) {
    List<Deed> history = new ArrayList<>();
    for (JsonNode each :
        transport.repeatable("GET", path(id) + "/history", NOTHING).body().path("history")) {
      history.add(
          new Deed(
              each.path("action").asText(),
              each.path("version").asInt(),
              each.path("at").asText(),
              each.path("who").asText(),
              each.path("reason").asText(),
              each.path("detail")));
    }
    return history;
  }

  /** What was done to a namespace and its flows, newest first, as the server tells it. */
  public JsonNode history(String namespace) {
    return transport
        .repeatable("GET", "/v1/namespaces/" + encoded(namespace) + "/history", NOTHING)
        .body()
        .path("history");
  }

  /** How far going through open sessions has come, newest first, as the server tells it. */
  public JsonNode migrations(FlowId id) {
    return transport.repeatable("GET", path(id) + "/migrations", NOTHING).body().path("migrations");
  }

  /**
   * Makes a token; its text is in what is given back, and can be had nowhere else.
   *
   * @param expiresAt null for ninety days from now
   */
  public JsonNode makeToken(
      String name, List<String> roles, List<String> namespaces, @Nullable Instant expiresAt) {
    ObjectNode body = Json.mapper().createObjectNode().put("name", name);
    roles.forEach(body.putArray("roles")::add);
    namespaces.forEach(body.putArray("namespaces")::add);
    if (expiresAt != null) {
      body.put("expiresAt", expiresAt.toString());
    }
    return transport.once("POST", "/v1/tokens", Json.write(body)).body();
  }

  /** The caller's tokens, newest first, as the server tells them. */
  public JsonNode tokens() {
    return transport.repeatable("GET", "/v1/tokens", NOTHING).body().path("tokens");
  }

  /** Revokes a token, at once. */
  public void revokeToken(String id, String reason) {
    transport.repeatable(
        "DELETE", "/v1/tokens/" + encoded(id) + "?reason=" + encoded(reason), NOTHING);
  }

  private static String path(FlowId id) {
    return "/v1/flows/" + id.namespace() + "/" + id.name();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
