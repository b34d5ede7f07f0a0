package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.core.interpreter.Move;
import dev.helpflow.core.interpreter.View;
import dev.helpflow.core.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Writes the bodies of customer endpoints (design, section 5). Equal bodies are equal bytes, and so
 * are equal screens within them: the properties of a component or an action stand sorted by name
 * after those that all have.
 */
public final class BodyWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private BodyWriter() {}

  /** The whole body, in UTF-8. */
  public static byte[] write(SessionBody body) {
    return bytes(
        out -> {
          out.writeStartObject();
          session(body, out);
          out.writeFieldName("screen");
          ScreenJson.write(body.view().screen(), out);
          move(body.move(), out);
          if (!body.notices().isEmpty()) {
            out.writeFieldName("notices");
            ValueWriter.write(body.notices(), out);
          }
          if (!body.support().isEmpty()) {
            out.writeFieldName("support");
            ValueWriter.write(body.support(), out);
          }
          out.writeEndObject();
        });
  }

  /** The screen alone, byte for byte as it stands in a body. */
  public static byte[] writeScreen(Screen screen) {
    return bytes(out -> ScreenJson.write(screen, out));
  }

  /** A strong entity tag of a body, with its quotes (RFC 9110, section 8.8.3). */
  public static String etag(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
    }
  }

  private static void session(SessionBody body, JsonGenerator out) throws IOException {
    View view = body.view();
    out.writeObjectFieldStart("session");
    out.writeStringField("id", body.id());
    out.writeStringField("status", view.status().word());
    out.writeNumberField("revision", body.revision());
    out.writeStringField("flow", view.flow().id().toString());
    out.writeNumberField("flowVersion", view.flow().version());
    if (view.discreet()) {
      out.writeBooleanField("discreet", true);
    }
    if (view.expiresAt() != null) {
      out.writeStringField("expiresAt", view.expiresAt().toString());
    }
    if (view.outcome() != null) {
      out.writeStringField("outcome", view.outcome());
    }
    out.writeEndObject();
  }

  private static void move(@Nullable Move move, JsonGenerator out) throws IOException {
    if (move == null) {
      return;
    }
    out.writeObjectFieldStart("move");
    out.writeStringField("kind", move.kind().word());
    if (move.focus() != null) {
      out.writeStringField("focus", move.focus());
    }
    if (move.announce() != null) {
      out.writeStringField("announce", move.announce());
    }
    out.writeEndObject();
  }

  @FunctionalInterface
  private interface Writing {
    void to(JsonGenerator out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("A body could not be written to memory.", e);
    }
    return bytes.toByteArray();
  }
}
