package dev.helpflow.server.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.issue.Issue;
import dev.helpflow.server.audit.Reason;
import dev.helpflow.server.experiments.ExperimentChanges.By;
import dev.helpflow.server.experiments.ExperimentChanges.Done;
import dev.helpflow.server.flows.Actor;
import dev.helpflow.server.problem.ProblemCode;
import dev.helpflow.server.problem.ProblemException;
import dev.helpflow.server.security.Access;
import dev.helpflow.server.security.Caller;
import dev.helpflow.server.security.RequestTime;
import dev.helpflow.server.security.Role;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where operations write experiments, and start, change and stop them. */
@Controller("/v1/experiments")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExperimentController {
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");

  private final ExperimentChanges experiments;
  private final ExperimentAnswers answers;

  ExperimentController(ExperimentChanges experiments, ExperimentAnswers answers) {
    this.experiments = experiments;
    this.answers = answers;
  }

  /** Lists the experiments, by key. */
  @Get
  @Access({Role.OPS, Role.ANALYST, Role.AUTHOR, Role.AUDITOR})
  HttpResponse<byte[]> list() {
    ObjectNode body = Json.mapper().createObjectNode();
    ArrayNode list = body.putArray("experiments");
    experiments.all().forEach(each -> list.add(each.json()));
    return HttpResponse.ok(Json.write(body));
  }

  /** Reads one, with where its versions differ. */
  @Get("/{key}")
  @Access({Role.OPS, Role.ANALYST, Role.AUTHOR, Role.AUDITOR})
  HttpResponse<byte[]> read(String key) {
    return HttpResponse.ok(answers.body(experiments.find(key), null));
  }

  /** Writes a draft, in place of the one of that key. */
  @Put("/{key}")
  @Access(Role.OPS)
  HttpResponse<byte[]> draft(String key, @Body byte[] body, Caller caller, RequestTime time) {
    if (!KEY.matcher(key).matches()) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "A key is a letter followed by letters, digits, dots, hyphens or underscores, at most 64"
              + " characters in all.");
    }
    ObjectNode document = object(body);
    By by = new By(caller.subject(), Reason.in(document), time.at());
    Integer expect = expect(document);
    document.remove(List.of("reason", "expect"));
    Done done = experiments.draft(key, document, expect, by);
    return HttpResponse.<byte[]>status(done.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(answers.body(done.experiment(), done.issues()));
  }

  /** Takes a draft away. */
  @Delete("/{key}")
  @Access(Role.OPS)
  HttpResponse<Void> delete(
      String key, @QueryValue Optional<String> reason, Caller caller, RequestTime time) {
    experiments.delete(key, new By(caller.subject(), Reason.ofQuery(reason.orElse("")), time.at()));
    return HttpResponse.noContent();
  }

  /** Says what would keep it from starting; changes nothing. */
  @Get("/{key}/issues")
  @Access({Role.OPS, Role.ANALYST, Role.AUTHOR})
  HttpResponse<byte[]> check(String key, RequestTime time) {
    List<Issue> issues = experiments.check(key, time.at());
    return HttpResponse.ok(answers.issues(issues));
  }

  /** Starts, pauses, resumes, stops, ramps, reweights, evicts, excludes or schedules. */
  @Post("/{key}/changes")
  @Access(Role.OPS)
  HttpResponse<byte[]> change(String key, @Body byte[] body, Caller caller, RequestTime time) {
    ObjectNode said = object(body);
    Change change = ChangeReader.read(said);
    By by = new By(caller.subject(), Reason.in(said), time.at());
    Integer expect = expect(said);
    Done done =
        change instanceof Change.Stop stop && stop.goLive() != null
            ? experiments.rollOut(key, stop, expect, Actor.of(caller), by)
            : experiments.change(key, change, expect, by);
    return HttpResponse.ok(answers.body(done.experiment(), done.issues()));
  }

  /** Who changed it, when and why; the newest first. */
  @Get("/{key}/changes")
  @Access({Role.OPS, Role.ANALYST, Role.AUTHOR, Role.AUDITOR})
  HttpResponse<byte[]> changes(String key) {
    return HttpResponse.ok(answers.changes(experiments.find(key)));
  }

  private static ObjectNode object(byte[] body) {
    if (!(Json.parseStorable(body) instanceof ObjectNode object)) {
      throw new ProblemException(ProblemCode.INVALID_REQUEST, "The body must be a JSON object.");
    }
    return object;
  }

  private static @Nullable Integer expect(ObjectNode body) {
    JsonNode expect = body.get("expect");
    if (expect == null) {
      return null;
    }
    if (!expect.isInt()) {
      throw new ProblemException(
          ProblemCode.INVALID_REQUEST,
          "The property \"expect\" must be the revision that the experiment is at.");
    }
    return expect.intValue();
  }
}
