package dev.helpflow.server.pages;

import dev.helpflow.server.security.DevelopmentIdentity;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/**
 * The sites whose folders {@code HELPFLOW_PHONE} and {@code HELPFLOW_DESK} name; none without the
 * development identity. Immutable.
 */
@Singleton
public final class Pages {
  static final String PHONE = "helpflow.phone";
  static final String DESK = "helpflow.desk";

  private final Site phone;
  private final Site desk;

  Pages(
      @Value("${" + PHONE + ":}") String phone,
      @Value("${" + DESK + ":}") String desk,
      DevelopmentIdentity development) {
    this.phone = site("HELPFLOW_PHONE", "examples/phone", phone, development);
    this.desk = site("HELPFLOW_DESK", "examples/desk", desk, development);
  }

  /** Whether the phone is served, at {@code /}. */
  public boolean hasPhone() {
    return phone.isServed();
  }

  /** Whether the agents' desk is served, at {@code /desk/}. */
  public boolean hasDesk() {
    return desk.isServed();
  }

  Site phone() {
    return phone;
  }

  Site desk() {
    return desk;
  }

  private static Site site(
      String setting, String example, String folder, DevelopmentIdentity development) {
    return development.isOn() && !folder.isBlank()
        ? Site.read(setting, example, Path.of(folder))
        : Site.NONE;
  }
}
