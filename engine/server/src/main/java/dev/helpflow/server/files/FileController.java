package dev.helpflow.server.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.server.sessions.CurrentScreen;
import dev.helpflow.server.sessions.CurrentScreens;
import dev.helpflow.server.sessions.RequestReader;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Where customers hand in files, in parts that may be resumed: after the IETF's resumable uploads
 * in their simplest form.
 */
@Controller("/v1/sessions/{id}/files")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FileController {
  /** The largest part in bytes: 1 MB. */
  static final int MAX_PART = 1024 * 1024;

  private final CurrentScreens screens;
  private final RequestReader requests;
  private final FileService files;

  FileController(CurrentScreens screens, RequestReader requests, FileService files) {
    this.screens = screens;
    this.requests = requests;
    this.files = files;
  }

  /** Announces a file. */
  @Post
  @Access(value = Role.CUSTOMER, maxBody = 16 * 1024)
  HttpResponse<byte[]> announce(
      HttpRequest<?> http, Caller caller, RequestTime time, String id, @Body byte[] body) {
    CurrentScreen screen = screens.of(http, caller, time, id);
    FileService.Awaited awaited =
        files.announce(screen, body, requests.optionalKey(http, "file", body));
    if (awaited.isRepeated()) {
      return answer(HttpResponse.ok(), awaited.file(), screen)
          .header("Idempotency-Replayed", "true");
    }
    return answer(HttpResponse.created(new byte[0]), awaited.file(), screen)
        .header(
            HttpHeaders.LOCATION,
            "/v1/sessions/" + screen.session() + "/files/" + awaited.file().id());
  }

  /** Takes the next bytes of a file. */
  @Patch("/{file}")
  @Consumes(MediaType.ALL)
  @Access(value = Role.CUSTOMER, maxBody = MAX_PART)
  HttpResponse<byte[]> add(
      HttpRequest<?> http,
      Caller caller,
      RequestTime time,
      String id,
      String file,
      @Body byte[] body) {
    CurrentScreen screen = screens.of(http, caller, time, id);
    return answer(HttpResponse.ok(), files.add(screen, file, offset(http), body), screen);
  }

  /** Tells how far a file is. */
  @Get("/{file}")
  @Access(Role.CUSTOMER)
  HttpResponse<byte[]> read(
      HttpRequest<?> http, Caller caller, RequestTime time, String id, String file) {
    CurrentScreen screen = screens.of(http, caller, time, id);
    return answer(HttpResponse.ok(), files.find(screen, file), screen);
  }

  /** Takes a file away. */
  @Delete("/{file}")
  @Access(Role.CUSTOMER)
  HttpResponse<Void> delete(
      HttpRequest<?> http, Caller caller, RequestTime time, String id, String file) {
    files.delete(screens.of(http, caller, time, id), file);
    return HttpResponse.noContent();
  }

  private MutableHttpResponse<byte[]> answer(
      MutableHttpResponse<byte[]> response, StoredFile file, CurrentScreen screen) {
    ObjectNode body = Json.mapper().createObjectNode();
    body.set("file", files.json(file, screen));
    return response.body(Json.write(body)).header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  private static long offset(HttpRequest<?> http) {
    String offset = http.getHeaders().get(FileService.OFFSET);
    if (offset == null || !offset.matches("[0-9]{1,15}")) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The header Upload-Offset must say where in the file the bytes begin, from 0.");
    }
    return Long.parseLong(offset);
  }
}
