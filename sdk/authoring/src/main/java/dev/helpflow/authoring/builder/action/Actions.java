package dev.helpflow.authoring.builder.action;

import dev.helpflow.authoring.builder.Message;
import javax.annotation.processing.Generated;

/**
 * Begins the actions of the catalogue, to be imported statically: each by its name, in its
 * newest version.
 */
@Generated("the catalogue")
public final class Actions {
  private Actions() {
  }

  /**
   * Submit: sends the answers on the screen as a step.
   */
  public static SubmitV1 submit(String id, Message label) {
    return SubmitV1.of(id, label);
  }

  /**
   * Open: opens a place in the app by its name. Sends nothing.
   */
  public static OpenV1.NeedsDestination open(String id, Message label) {
    return OpenV1.of(id, label);
  }

  /**
   * Link: opens a page, calls a number or writes an email. Sends nothing.
   */
  public static LinkV1.NeedsUrl link(String id, Message label) {
    return LinkV1.of(id, label);
  }

  /**
   * Call: calls a person from within the app, which tells them who calls and why. Sends
   * nothing.
   */
  public static CallV1.NeedsPhone call(String id, Message label) {
    return CallV1.of(id, label);
  }

  /**
   * Copy: copies something that the customer needs elsewhere, such as a reference number.
   * Sends nothing.
   */
  public static CopyV1.NeedsName copy(String id, Message label) {
    return CopyV1.of(id, label);
  }

  /**
   * Share: offers something to another app of the customer’s, by the sheet of the device.
   * Sends nothing to us.
   */
  public static ShareV1.NeedsName share(String id, Message label) {
    return ShareV1.of(id, label);
  }
}
