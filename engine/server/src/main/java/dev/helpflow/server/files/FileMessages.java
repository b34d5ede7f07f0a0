package dev.helpflow.server.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.answer.FileReview;
import dev.helpflow.core.message.Messages;
import dev.helpflow.server.sessions.CurrentScreen;
import dev.helpflow.wire.Json;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a file, in the customer's language and in the words that an answer's error
 * has.
 */
@Singleton
final class FileMessages {
  private static final long MEGABYTE = 1024 * 1024;

  private final Messages messages;

  FileMessages(Messages builtIn) {
    this.messages = builtIn;
  }

  /**
   * Why a file was refused: {@code {"code", "message"}}.
   *
   * @param accept the types that may be handed in instead
   */
  ObjectNode refused(StoredFile.Refusal refusal, List<String> accept, CurrentScreen screen) {
    return switch (refusal) {
      case TYPE -> type(accept, screen);
      case INFECTED -> of("fileInfected", Map.of(), screen);
    };
  }

  ObjectNode type(List<String> accept, CurrentScreen screen) {
    return of("fileType", Map.of("types", FileReview.names(accept)), screen);
  }

  ObjectNode tooLarge(long maxBytes, CurrentScreen screen) {
    return of("fileTooLarge", Map.of("max", maxBytes / MEGABYTE), screen);
  }

  private ObjectNode of(String code, Map<String, Object> arguments, CurrentScreen screen) {
    return Json.mapper()
        .createObjectNode()
        .put("code", code)
        .put(
            "message",
            messages
                .format(code, screen.screen().locale(), arguments, screen.zone())
                .orElseThrow(
                    () -> new IllegalStateException("There is no built-in message " + code + ".")));
  }
}
