package dev.helpflow.authoring.simulator;

import dev.helpflow.core.answer.FileReview;
import dev.helpflow.core.answer.HandedFile;
import dev.helpflow.core.interpreter.Input;
import dev.helpflow.core.screen.Screen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files in a simulated session: an answer may name any, and each is taken for one that was handed
 * in for the component and is fit for it.
 */
final class HandedIn {
  private HandedIn() {}

  static Input with(Input input, Screen screen) {
    if (!(input instanceof Input.Submit submit) || FileReview.ids(submit.answers()).isEmpty()) {
      return input;
    }
    Map<String, HandedFile> files = new LinkedHashMap<>();
    for (Screen.ShownComponent component : screen.components()) {
      if (component.properties().get("accept") instanceof List<?> accept
          && submit.answers().get(component.id()) instanceof List<?> ids) {
        String type = String.valueOf(accept.getFirst());
        for (Object id : ids) {
          String name = String.valueOf(id);
          files.put(
              name, new HandedFile(name, component.id(), HandedFile.Status.READY, 1, type, null));
        }
      }
    }
    return new Input.Submit(submit.key(), submit.action(), submit.answers(), files);
  }
}
