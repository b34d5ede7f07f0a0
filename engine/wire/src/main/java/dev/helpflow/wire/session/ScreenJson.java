package dev.helpflow.wire.session;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.helpflow.core.screen.Screen;
import java.io.IOException;

/** Writes screens. */
final class ScreenJson {
  private ScreenJson() {}

  static void write(Screen screen, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", screen.id());
    out.writeStringField("key", screen.key());
    out.writeStringField("title", screen.title());
    out.writeStringField("locale", screen.locale());
    out.writeStringField("dir", screen.rightToLeft() ? "rtl" : "ltr");
    out.writeBooleanField("back", screen.back());
    out.writeArrayFieldStart("components");
    for (Screen.ShownComponent component : screen.components()) {
      component(component, out);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("actions");
    for (Screen.ShownAction action : screen.actions()) {
      action(action, out);
    }
    out.writeEndArray();
    errors(screen, out);
    if (screen.refreshAfter() != null) {
      out.writeObjectFieldStart("refresh");
      out.writeNumberField("afterMs", screen.refreshAfter().toMillis());
      out.writeEndObject();
    }
    out.writeObjectFieldStart("analytics");
    out.writeStringField("id", screen.analyticsId());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void component(Screen.ShownComponent component, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("type", component.type());
    out.writeNumberField("version", component.version());
    out.writeStringField("id", component.id());
    ValueWriter.fields(component.properties(), out);
    if (component.value() != null) {
      out.writeFieldName("value");
      ValueWriter.write(component.value(), out);
    } else if (component.input()) {
      out.writeNullField("value");
    }
    out.writeEndObject();
  }

  private static void action(Screen.ShownAction action, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("id", action.id());
    out.writeStringField("type", action.type());
    // The first version goes without saying, as clients of the baseline know no other.
    if (action.version() > 1) {
      out.writeNumberField("version", action.version());
    }
    out.writeStringField("label", action.label());
    ValueWriter.fields(action.properties(), out);
    out.writeEndObject();
  }

  private static void errors(Screen screen, JsonGenerator out) throws IOException {
    if (screen.errors().isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("errors");
    for (Screen.FieldError error : screen.errors()) {
      out.writeStartObject();
      out.writeStringField("component", error.component());
      if (error.part() != null) {
        out.writeStringField("part", error.part());
      }
      out.writeStringField("code", error.code());
      out.writeStringField("message", error.message());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
