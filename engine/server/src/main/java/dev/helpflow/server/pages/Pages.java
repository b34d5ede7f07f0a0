package dev.helpflow.server.pages;

import dev.helpflow.server.security.DevelopmentIdentity;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/**
 * The sites whose folders {@code HELPFLOW_PHONE}, {@code HELPFLOW_DESK} and {@code
 * HELPFLOW_CONSOLE} name. The phone and the desk are there to try a server out, and only with the
 * development identity; the console is a product, and takes tokens too. Immutable.
 */
@Singleton
public final class Pages {
  static final String PHONE = "helpflow.phone";
  static final String DESK = "helpflow.desk";
  static final String CONSOLE = "helpflow.console";

  private final Site phone;
  private final Site desk;
  private final Site console;

  Pages(
      @Value("${" + PHONE + ":}") String phone,
      @Value("${" + DESK + ":}") String desk,
      @Value("${" + CONSOLE + ":}") String console,
      DevelopmentIdentity development) {
    boolean isTriedOut = development.isOn();
    this.phone = isTriedOut ? site("HELPFLOW_PHONE", "examples/phone", phone) : Site.NONE;
    this.desk = isTriedOut ? site("HELPFLOW_DESK", "examples/desk", desk) : Site.NONE;
    this.console = site("HELPFLOW_CONSOLE", "console", console);
  }

  /** Whether the phone is served, at {@code /}. */
  public boolean hasPhone() {
    return phone.isServed();
  }

  /** Whether the agents' desk is served, at {@code /desk/}. */
  public boolean hasDesk() {
    return desk.isServed();
  }

  /** Whether the console of operations is served, at {@code /console/}. */
  public boolean hasConsole() {
    return console.isServed();
  }

  Site phone() {
    return phone;
  }

  Site desk() {
    return desk;
  }

  Site console() {
    return console;
  }

  private static Site site(String setting, String sources, String folder) {
    return folder.isBlank() ? Site.NONE : Site.read(setting, sources, Path.of(folder));
  }
}
