package dev.helpflow.server.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.compile.Declarations;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.definition.FlowId;
import dev.helpflow.core.definition.FlowRef;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.core.lint.Linter;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.shared.SharedContent;
import dev.helpflow.server.shared.SharedContentRepository;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.JsonException;
import dev.helpflow.wire.definition.ContentHash;
import dev.helpflow.wire.definition.Decoded;
import dev.helpflow.wire.definition.FlowReader;
import dev.helpflow.wire.definition.migration.Specs;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks documents and stores them as immutable versions (design, section 7). */
@Singleton
public final class FlowPublisher {
  private final Database database;
  private final FlowRepository repository;
  private final Declarations declarations;
  private final LiveParents parents;
  private final LiveVersions live;
  private final SharedContentRepository shared;
  private final AuditLog audit;

  FlowPublisher(
      Database database,
      FlowRepository repository,
      ServerDeclarations declarations,
      LiveParents parents,
      LiveVersions live,
      SharedContentRepository shared,
      AuditLog audit) {
    this.database = database;
    this.repository = repository;
    this.declarations = declarations;
    this.parents = parents;
    this.live = live;
    this.shared = shared;
    this.audit = audit;
  }

  /**
   * What publishing made.
   *
   * @param created false when the identical document was published before, as this version
   * @param issues warnings
   */
  public record Published(FlowRef ref, String contentHash, boolean created, Findings issues) {}

  /**
   * All that is wrong with a document, or may be; stores nothing.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_REFUSED} when it is not even JSON
   */
  public Findings lint(byte[] utf8) {
    return switch (FlowReader.decode(utf8)) {
      case Decoded.Good good -> {
        Shared shared = withShared(good);
        Decoded complete =
            shared.document() == good.document()
                ? good
                : FlowReader.decode(Json.write(shared.document()));
        yield switch (complete) {
          case Decoded.Good whole ->
              Findings.of(
                  both(Linter.lint(whole.flow(), declarations), shared.others()),
                  whole.origins(),
                  utf8);
          case Decoded.Bad bad -> Findings.of(bad.issues());
        };
      }
      case Decoded.Bad bad -> {
        if (!isJson(utf8)) {
          throw refused(Findings.of(bad.issues()));
        }
        yield Findings.of(bad.issues());
      }
    };
  }

  /** The same as JSON: {@code {"issues": […]}}. */
  public ObjectNode issues(byte[] utf8) {
    ObjectNode json = Json.mapper().createObjectNode();
    json.set("issues", lint(utf8).json());
    return json;
  }

  private static boolean isJson(byte[] utf8) {
    try {
      Json.parse(utf8);
      return true;
    } catch (JsonException notJson) {
      return false;
    }
  }

  /**
   * Stores a document as the flow's next version, or finds the version that it was stored as
   * before.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_REFUSED} when it has errors, {@link
   *     ProblemCode#FLOW_ID_MISMATCH} when it is of another flow
   */
  public Published publish(FlowId id, byte[] utf8, String who, String reason, Instant at) {
    Decoded.Good sent = good(utf8);
    Shared shared = withShared(sent);
    JsonNode document = FlowDocument.withVersions(shared.document(), declarations.catalogue());
    byte[] stored = Json.write(document);
    Decoded.Good whole = good(stored);
    FlowDefinition flow = whole.flow();
    if (!flow.id().equals(id)) {
      throw new ProblemException(
          ProblemCode.FLOW_ID_MISMATCH,
          "The document's id is " + flow.id() + ", but it was sent to the address of " + id + ".");
    }
    String hash = ContentHash.of(flow);
    Optional<VersionRow> existing =
        database
            .run(connection -> repository.byHash(connection, id, hash))
            .or(() -> asSent(id, sent, shared));
    if (existing.isPresent()) {
      return new Published(
          existing.get().ref(), hash, false, Findings.of(shared.others(), whole.origins(), utf8));
    }
    // By the text that the author sent: what is stored has other lines.
    Findings issues =
        Findings.of(both(Linter.lint(flow, declarations), shared.others()), whole.origins(), utf8);
    if (issues.hasErrors()) {
      throw refused(issues);
    }
    Findings broken = parents.broken(flow);
    if (broken.hasErrors()) {
      throw refused(broken);
    }
    String operations = OperationsSnapshot.of(flow, declarations).json();
    String subflows = FrozenSubflows.of(flow, live::version).json();
    String text = new String(stored, StandardCharsets.UTF_8);
    return database.transaction(
        connection -> {
          repository.lock(connection, id, at, who);
          // Somebody may have published the same while it was linted.
          Optional<VersionRow> meanwhile = repository.byHash(connection, id, hash);
          if (meanwhile.isPresent()) {
            return new Published(meanwhile.get().ref(), hash, false, issues);
          }
          FlowRef ref = new FlowRef(id, repository.nextVersion(connection, id));
          VersionRow row =
              new VersionRow(ref, hash, declarations.catalogue().release(), at, who, reason);
          repository.insert(
              connection,
              new VersionRow.Stored(row, text, operations, subflows),
              Specs.of(document));
          record(connection, row);
          return new Published(ref, hash, true, issues);
        });
  }

  /**
   * Checks a document as publishing does, under another id; stores nothing.
   *
   * @throws ProblemException {@link ProblemCode#FLOW_REFUSED} when it has errors
   */
  public PreviewedFlows.Checked check(byte[] utf8, FlowId as) {
    ObjectNode named = withShared(good(utf8)).document().deepCopy();
    byte[] renamed = Json.write(named.put("id", as.toString()));
    JsonNode document =
        FlowDocument.withVersions(good(renamed).document(), declarations.catalogue());
    byte[] stored = Json.write(document);
    Decoded.Good whole = good(stored);
    FlowDefinition flow = whole.flow();
    Findings issues = Findings.of(Linter.lint(flow, declarations), whole.origins(), utf8);
    if (issues.hasErrors()) {
      throw refused("The flow cannot be previewed: ", issues);
    }
    return new PreviewedFlows.Checked(
        new String(stored, StandardCharsets.UTF_8),
        OperationsSnapshot.of(flow, declarations).json());
  }

  private void record(Connection connection, VersionRow row) throws SQLException {
    String detail =
        Json.mapper().createObjectNode().put("contentHash", row.contentHash()).toString();
    audit.add(
        connection,
        row.createdAt(),
        row.createdBy(),
        VersionRow.PUBLISHED,
        row.ref().toString(),
        row.reason(),
        detail);
  }

  /** The version that was published of exactly this document, whatever its namespace keeps now. */
  public Optional<FlowRef> publishedAs(FlowId id, byte[] utf8) {
    return byHash(id, good(utf8)).map(VersionRow::ref);
  }

  /** The version that was published of a document when its namespace kept less of its texts. */
  private Optional<VersionRow> asSent(FlowId id, Decoded.Good sent, Shared shared) {
    return shared.document() == sent.document() ? Optional.empty() : byHash(id, sent);
  }

  private Optional<VersionRow> byHash(FlowId id, Decoded.Good sent) {
    byte[] stored =
        Json.write(FlowDocument.withVersions(sent.document(), declarations.catalogue()));
    String hash = ContentHash.of(good(stored).flow());
    return database.run(connection -> repository.byHash(connection, id, hash));
  }

  /**
   * A document with the texts that its namespace keeps, where the author sent none.
   *
   * @param others warnings of those that the author sent others of
   */
  private record Shared(JsonNode document, List<Issue> others) {}

  private Shared withShared(Decoded.Good good) {
    if (!good.flow().upkeep().takesShared()) {
      return new Shared(good.document(), List.of());
    }
    SharedContent kept =
        database.run(connection -> shared.newest(connection, good.flow().id().namespace()));
    JsonNode whole = kept.missingIn(good.document());
    return new Shared(whole, OtherThanShared.of(whole, kept));
  }

  private static List<Issue> both(List<Issue> some, List<Issue> others) {
    return others.isEmpty() ? some : Stream.concat(some.stream(), others.stream()).toList();
  }

  private static Decoded.Good good(byte[] utf8) {
    return switch (FlowReader.decode(utf8)) {
      case Decoded.Good good -> good;
      case Decoded.Bad bad -> throw refused(Findings.of(bad.issues()));
    };
  }

  private static ProblemException refused(Findings findings) {
    return refused("The flow cannot be published: ", findings);
  }

  /** What answers a document with errors. */
  public static ProblemException refused(String sentence, Findings findings) {
    return new ProblemException(
        ProblemCode.FLOW_REFUSED,
        sentence + findings.summary(),
        json -> {
          json.writeFieldName("issues");
          findings.writeTo(json);
        });
  }
}
