package dev.helpflow.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.audit.AuditLog;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.database.Database;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.secrets.SecretsByApi;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of one kind: what they say, as last read, and the changes to them. A name that is
 * set in a file is read there alone. Safe for use by many threads.
 *
 * @param <T> what a document is read as
 */
public final class SettingsOf<T> {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsOf.class);

  private final SettingKind<T> kind;
  private final Map<String, Setting> files;
  private final Database database;
  private final SettingRepository repository;
  private final AuditLog audit;
  private final SecretsByApi allowed;
  private final Runnable reload;
  private volatile @Nullable Known<T> known;

  SettingsOf(
      SettingKind<T> kind,
      Map<String, Setting> files,
      Database database,
      SettingRepository repository,
      AuditLog audit,
      SecretsByApi allowed,
      Runnable reload) {
    this.kind = kind;
    this.files = Map.copyOf(files);
    this.database = database;
    this.repository = repository;
    this.audit = audit;
    this.allowed = allowed;
    this.reload = reload;
  }

  /** What they say, in the order of their names: as it was within the last second. */
  public Map<String, T> all() {
    return known().values();
  }

  /**
   * What is set, as last read.
   *
   * @param unread the documents, by name, that this server cannot read: they were set on one of
   *     another release or with other means
   */
  public record Known<T>(Map<String, T> values, Map<String, JsonNode> unread) {
    public Known {
      values = Collections.unmodifiableMap(values);
      unread = Collections.unmodifiableMap(unread);
    }
  }

  /** What is set, also what this server cannot read: as it was within the last second. */
  public Known<T> known() {
    Known<T> read = known;
    if (read == null) {
      reload.run();
      read = known;
    }
    return read == null ? new Known<>(Map.of(), Map.of()) : read;
  }

  /** What the one of this name says. */
  public Optional<T> find(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** What the one of this name says now, also when another server has just set it. */
  public Optional<T> findNow(String name) {
    reload.run();
    return find(name);
  }

  /**
   * Whether there is none of this name now and may be one: none that another server has just set
   * either, or that this one cannot read.
   */
  public boolean isFree(String name) {
    reload.run();
    Known<T> now = known();
    return SettingName.isOne(name)
        && !now.values().containsKey(name)
        && !now.unread().containsKey(name);
  }

  /** Whether the one of this name is set in a file. */
  public boolean isInFile(String name) {
    return files.containsKey(name);
  }

  /** {@code {"calendars": [{"name", …, "set"}]}}, as they are set now. */
  public byte[] list() {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray(kind.plural());
    database.run(connection -> merged(repository.of(connection, kind.word()))).stream()
        .map(Setting::json)
        .forEach(list::add);
    return Json.write(body);
  }

  /**
   * {@code {"calendar": {"name", …, "set"}}}, as it is set now.
   *
   * @throws ProblemException {@link ProblemCode#SETTING_NOT_FOUND}
   */
  public byte[] read(String name) {
    return body(
        database.run(connection -> merged(repository.of(connection, kind.word()))).stream()
            .filter(setting -> setting.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name)));
  }

  /** What became of setting one: its body, and whether there was none of that name. */
  public record Set(byte[] body, boolean isNew) {
    /** The same with {@code issues}, where what is set does not go together with something else. */
    public Set with(List<Issue> issues) {
      ObjectNode with = (ObjectNode) Json.parse(body);
      ArrayNode list = with.putArray("issues");
      for (Issue issue : issues) {
        list.addObject()
            .put("code", issue.code())
            .put("severity", issue.severity().name().toLowerCase(Locale.ROOT))
            .put("pointer", issue.pointer())
            .put("message", issue.message());
      }
      return new Set(Json.write(with), isNew);
    }

    /** Which answers who set it: 201 when there was none of that name, else 200. */
    public HttpResponse<byte[]> response() {
      return HttpResponse.<byte[]>status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(body);
    }
  }

  /**
   * Sets one in place of the one of that name, on all servers within a second.
   *
   * @param body the document and {@code reason}
   * @throws ProblemException when it is refused; nothing is changed then
   */
  public Set set(String name, byte[] body, String who, Instant at) {
    if (!SettingName.isOne(name)) {
      throw new ProblemException(ProblemCode.INVALID_REQUEST, SettingName.RULE);
    }
    demandNotInFile(name);
    if (!(Json.parseStorable(body) instanceof ObjectNode document)) {
      throw new ProblemException(ProblemCode.INVALID_REQUEST, "The body must be a JSON object.");
    }
    Setting.Origin.Api origin = new Setting.Origin.Api(at, who, Reason.in(document));
    document.remove("reason");
    if (kind.read(name, document) instanceof SettingRead.Bad<T> bad) {
      throw refused(bad.issues());
    }
    List<Issue> secrets = NamedSecrets.refused(document, allowed);
    if (!secrets.isEmpty()) {
      throw refused(secrets);
    }
    Setting setting = new Setting(name, document, origin);
    boolean isNew = put(setting, origin);
    reload.run();
    return new Set(body(setting), isNew);
  }

  /**
   * Takes one away.
   *
   * @throws ProblemException when there is none, or it is set in a file
   */
  public void remove(String name, String reason, String who, Instant at) {
    String why = Reason.ofQuery(reason);
    demandNotInFile(name);
    database.transaction(
        connection -> {
          repository.lock(connection, kind.word());
          Setting before =
              repository.find(connection, kind.word(), name).orElseThrow(() -> unknown(name));
          repository.delete(connection, kind.word(), name);
          ObjectNode detail = Json.mapper().createObjectNode();
          detail.set("before", before.document());
          audit.add(
              connection, at, who, kind.word() + ".removed", subject(name), why, detail.toString());
          return before;
        });
    reload.run();
  }

  /** Takes in what the table has now. */
  void hold(List<Setting> set) {
    Map<String, T> read = new TreeMap<>();
    Map<String, JsonNode> unread = new TreeMap<>();
    for (Setting setting : merged(set)) {
      switch (kind.read(setting.name(), setting.document())) {
        case SettingRead.Good<T> good -> read.put(setting.name(), good.value());
        // It was set on a server of another release.
        case SettingRead.Bad<T> bad -> {
          unread.put(setting.name(), setting.document());
          LOG.error(
              "The {} {} cannot be read by this server, which goes on without it: {}",
              kind.word(),
              setting.name(),
              sentences(bad.issues()));
        }
      }
    }
    known = new Known<>(read, unread);
  }

  private boolean put(Setting setting, Setting.Origin.Api origin) {
    return database.transaction(
        connection -> {
          repository.lock(connection, kind.word());
          List<Setting> all = repository.of(connection, kind.word());
          Optional<Setting> before =
              all.stream().filter(each -> each.name().equals(setting.name())).findFirst();
          if (before.isEmpty() && all.size() >= kind.most()) {
            throw new ProblemException(
                ProblemCode.TOO_MANY_SETTINGS,
                "There are "
                    + kind.most()
                    + " "
                    + kind.plural()
                    + " already, as many as there may be.");
          }
          repository.put(connection, kind.word(), setting.name(), setting.document(), origin);
          ObjectNode detail = Json.mapper().createObjectNode();
          detail.set("after", setting.document());
          before.ifPresent(was -> detail.set("before", was.document()));
          audit.add(
              connection,
              origin.at(),
              origin.by(),
              kind.word() + ".set",
              subject(setting.name()),
              origin.reason(),
              detail.toString());
          return before.isEmpty();
        });
  }

  /** What the audit log calls one, which is the name of no namespace. */
  private String subject(String name) {
    return kind.word() + ":" + name;
  }

  private Collection<Setting> merged(List<Setting> set) {
    Map<String, Setting> merged = new TreeMap<>();
    set.forEach(setting -> merged.put(setting.name(), setting));
    merged.putAll(files);
    return merged.values();
  }

  private void demandNotInFile(String name) {
    if (files.containsKey(name)) {
      throw new ProblemException(
          ProblemCode.SET_IN_FILE,
          "The "
              + kind.word()
              + " "
              + name
              + " is set in a file that the servers are started with, and is changed there.");
    }
  }

  private byte[] body(Setting setting) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set(kind.word(), setting.json());
    return Json.write(body);
  }

  private ProblemException unknown(String name) {
    return new ProblemException(
        ProblemCode.SETTING_NOT_FOUND, "There is no " + kind.word() + " of that name.");
  }

  /** What a document that is wrong is refused with. */
  public ProblemException refused(List<Issue> issues) {
    return new ProblemException(
        ProblemCode.INVALID_SETTING,
        "The " + kind.word() + " is wrong: " + sentences(issues),
        json -> {
          json.writeArrayFieldStart("issues");
          for (Issue issue : issues) {
            json.writeStartObject();
            json.writeStringField("code", issue.code());
            json.writeStringField("pointer", issue.pointer());
            json.writeStringField("message", issue.message());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static String sentences(List<Issue> issues) {
    return issues.stream().map(Issue::message).collect(Collectors.joining(" "));
  }
}
