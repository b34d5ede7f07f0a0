package dev.helpflow.server.clients;

import dev.helpflow.core.negotiation.Client;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The app that a request comes from, as its header names it: {@code Helpflow-Client: ios/8.3.0;
 * catalogue=2; without=video,open:card.pin} (design, section 5). What it is without are components
 * by their names, and actions, destinations and icons behind {@code action:}, {@code open:} and
 * {@code icon:}.
 *
 * <p>An app that says nothing, or nothing that can be read, is sent the baseline, which every app
 * draws: never an error.
 *
 * @param warning a sentence for the app's developers, or null when all is well
 * @param drawsCards whether it is sent Adaptive Cards in place of screens
 */
public record App(Client client, @Nullable String warning, boolean drawsCards) {
  /** An app that draws screens. */
  public App(Client client, @Nullable String warning) {
    this(client, warning, false);
  }

  /** The header that it is read from. */
  public static final String HEADER = "Helpflow-Client";

  /** The header of an answer that says what could not be read. */
  public static final String WARNING = "Helpflow-Warning";

  private static final int LONGEST = 1_000;

  /** A component, or an action, a place or an icon behind the word for it. */
  private static final String WITHOUT =
      "(?:[a-z0-9-]+|(?:action|icon):[a-z0-9-]+|open:[A-Za-z0-9.-]+)";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[A-Za-z0-9._-]{1,40}/[A-Za-z0-9._+-]{1,40})"
              + "(?: *; *catalogue=(?<catalogue>[1-9][0-9]{0,5}))?"
              + "(?: *; *without=(?<without>"
              + WITHOUT
              + "(?: *, *"
              + WITHOUT
              + ")*))?");
  private static final App SILENT = new App(Client.BASELINE, null);
  private static final App UNREADABLE =
      new App(
          Client.BASELINE,
          "The Helpflow-Client header could not be read, so that the baseline is sent: expected <platform>/<version>; catalogue=<release>; without=<component>,action:<action>,open:<destination>,icon:<icon>.");

  /** The app of a request with this header, or without one. */
  public static App of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return SILENT;
    }
    if (header.length() > LONGEST) {
      return UNREADABLE;
    }
    Matcher form = FORM.matcher(header.strip());
    if (!form.matches()) {
      return UNREADABLE;
    }
    String catalogue = form.group("catalogue");
    return new App(
        new Client(
            form.group("name").toLowerCase(Locale.ROOT),
            catalogue == null ? 1 : Integer.parseInt(catalogue),
            without(form.group("without"))),
        null);
  }

  private static Set<String> without(@Nullable String names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names.split(",", -1)).map(String::strip).collect(Collectors.toSet());
  }
}
