package dev.helpflow.server.problem;

import dev.helpflow.server.support.Support;
import dev.helpflow.wire.Json;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The member {@code support} of problems: every problem that a customer's app gets has it. */
@Singleton
final class SupportMember {
  private static final String NONE = "{}";

  private final String support;

  SupportMember(Support support) {
    StringWriter text = new StringWriter();
    try (var json = Json.mapper().createGenerator(text)) {
      support.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.support = text.toString();
  }

  /** The members, and support after them when a customer's app asked. */
  ProblemMembers after(ProblemMembers members, HttpRequest<?> request) {
    return request.getAttribute(Problems.FOR_CUSTOMER).isPresent() ? after(members) : members;
  }

  /** The members, and support after them where any is configured. */
  ProblemMembers after(ProblemMembers members) {
    return support.equals(NONE)
        ? members
        : json -> {
          members.writeTo(json);
          json.writeFieldName("support");
          json.writeRawValue(support);
        };
  }
}
