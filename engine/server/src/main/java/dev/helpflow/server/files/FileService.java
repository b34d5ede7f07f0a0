package dev.helpflow.server.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.files.FileStore.Added;
import dev.helpflow.server.files.FileStore.Announced;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.sessions.CurrentScreen;
import dev.helpflow.server.sessions.IdempotencyKey;
import dev.helpflow.wire.Json;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What customers do with their files. */
@Singleton
final class FileService {
  /** The header that says where in the file bytes begin. */
  static final String OFFSET = "Upload-Offset";

  private final FileStore store;
  private final FileSettings settings;
  private final FileFactory.Taking taking;
  private final ContentTypes types;
  private final FileMessages messages;
  private final MeterRegistry metrics;
  private final Semaphore parts;

  FileService(
      FileStore store,
      FileSettings settings,
      FileFactory.Taking taking,
      ContentTypes types,
      FileMessages messages,
      MeterRegistry metrics) {
    this.store = store;
    this.settings = settings;
    this.taking = taking;
    this.types = types;
    this.messages = messages;
    this.metrics = metrics;
    this.parts = new Semaphore(settings.atOnce());
  }

  /** A file that an app may send, and whether it was announced before. */
  record Awaited(StoredFile file, boolean isRepeated) {}

  /** Makes room for a file that a component of the current screen asks for. */
  Awaited announce(CurrentScreen screen, byte[] body, @Nullable IdempotencyKey key) {
    demandFiles();
    FileRequest asked = FileRequest.read(body, types);
    UploadRules rules =
        UploadRules.of(screen, asked.component(), types)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.NO_UPLOAD_HERE,
                        "The current screen of the session has no file-upload component of that"
                            + " id."));
    if (!rules.accept().contains(asked.type())) {
      throw refused(
          ProblemCode.FILE_TYPE,
          "The component takes files of other types.",
          messages.type(rules.accept(), screen));
    }
    if (asked.size() > rules.maxBytes()) {
      throw refused(
          ProblemCode.FILE_TOO_LARGE,
          "The component takes files of at most " + rules.maxBytes() + " bytes.",
          messages.tooLarge(rules.maxBytes(), screen));
    }
    Announced announced =
        store.announce(
            new FileStore.Announcement(
                screen.session(),
                screen.customer(),
                asked.component(),
                new StoredFile.Description(asked.name(), asked.type()),
                asked.size(),
                key),
            new FileStore.Limits(
                settings.filesOfSession(), settings.bytesOfSession(), settings.bytesOfCustomer()),
            settings.resting());
    return switch (announced) {
      case Announced.Awaited(StoredFile file) -> {
        count("announced");
        yield new Awaited(file, false);
      }
      case Announced.Repeated(StoredFile file) -> new Awaited(file, true);
      case Announced.KeyReused reused ->
          throw new ProblemException(
              ProblemCode.IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key came before with another body. Send a new key with a new"
                  + " file.");
      case Announced.NoRoom noRoom ->
          throw new ProblemException(
              ProblemCode.NO_ROOM_FOR_FILE,
              "The files of the session, or of the customer, would be too many or too large"
                  + " together.");
    };
  }

  /** Adds a part. */
  StoredFile add(CurrentScreen screen, String id, long offset, byte[] part) {
    demandFiles();
    if (part.length == 0) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST, "The body must be the next bytes of the file.");
    }
    if (!parts.tryAcquire()) {
      throw new ProblemException(
              ProblemCode.UNAVAILABLE,
              "The server has as many uploads in hand as it can. Send the part again shortly.")
          .withHeader(HttpHeaders.RETRY_AFTER, "1");
    }
    try {
      return switch (store.add(screen.session(), id, offset, part, settings.resting())) {
        case Added.Kept(StoredFile file) -> firstLook(file, offset, part);
        case Added.Elsewhere(StoredFile file) -> throw elsewhere(file, screen);
        case Added.Beyond beyond ->
            throw new ProblemException(
                ProblemCode.FILE_TOO_LARGE,
                "The file was announced with fewer bytes than this part would make it.");
        case Added.Unknown unknown -> throw unknown();
      };
    } finally {
      parts.release();
    }
  }

  /** The file of this id. */
  StoredFile find(CurrentScreen screen, String id) {
    demandFiles();
    return store.find(screen.session(), id).orElseThrow(FileService::unknown);
  }

  /** Takes a file away that is part of no answer. */
  void delete(CurrentScreen screen, String id) {
    demandFiles();
    switch (store.delete(screen.session(), id)) {
      case GONE -> count("deleted");
      case ANSWERED ->
          throw new ProblemException(
              ProblemCode.FILE_ANSWERED,
              "The file was handed in with an answer, and stays as long as the session.");
      case UNKNOWN -> throw unknown();
    }
  }

  /**
   * The body of every answer: {@code {id, component, name, size, type, status, offset, error?}}.
   */
  ObjectNode json(StoredFile file, CurrentScreen screen) {
    ObjectNode json =
        Json.mapper()
            .createObjectNode()
            .put("id", file.id())
            .put("component", file.component())
            .put("name", file.description().name())
            .put("size", file.size())
            .put("type", file.description().type())
            .put("status", file.status().word())
            .put("offset", file.received());
    if (file.refusal() != null) {
      List<String> accept =
          UploadRules.of(screen, file.component(), types)
              .map(UploadRules::accept)
              .orElseGet(() -> List.of(file.description().type()));
      json.set("error", messages.refused(file.refusal(), accept, screen));
    }
    return json;
  }

  /**
   * Spares a customer the rest of a long upload whose first bytes are already of another type.
   * Files that come whole are looked at with the check, which nothing passes by.
   */
  private StoredFile firstLook(StoredFile file, long offset, byte[] part) {
    boolean isTelling =
        file.status() == StoredFile.Status.UPLOADING
            && offset == 0
            && part.length >= ContentTypes.HEAD;
    if (!isTelling
        || types.isOf(Arrays.copyOf(part, ContentTypes.HEAD), file.description().type())) {
      return file;
    }
    if (store.refuse(file, StoredFile.Refusal.TYPE)) {
      count("fileType");
    }
    return store.find(file.session(), file.id()).orElseThrow(FileService::unknown);
  }

  /** Says, as the IETF's draft does in a header and we in the body too, where to send on. */
  private ProblemException elsewhere(StoredFile file, CurrentScreen screen) {
    return new ProblemException(
            ProblemCode.UPLOAD_OFFSET,
            "The next part of the file begins at "
                + file.received()
                + "; its status is "
                + file.status().word()
                + ".",
            json -> {
              json.writeNumberField("offset", file.received());
              json.writeFieldName("file");
              json.writeRawValue(
                  new String(Json.write(json(file, screen)), StandardCharsets.UTF_8));
            })
        .withHeader(OFFSET, Long.toString(file.received()));
  }

  private void demandFiles() {
    if (!taking.files()) {
      throw new ProblemException(
          ProblemCode.FILES_NOT_TAKEN,
          "This server is not set up to keep files. Offer the customer another way.");
    }
  }

  private void count(String outcome) {
    metrics.counter("helpflow.files", "outcome", outcome).increment();
  }

  private static ProblemException refused(ProblemCode code, String detail, ObjectNode error) {
    return new ProblemException(
        code,
        detail,
        json -> {
          json.writeFieldName("error");
          json.writeRawValue(new String(Json.write(error), StandardCharsets.UTF_8));
        });
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemCode.FILE_NOT_FOUND, "The session has no file of that id, or not any more.");
  }
}
