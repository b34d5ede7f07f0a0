package dev.helpflow.server.connectors;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.value.PropertyResolver;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code ${name}} in a connector's base URL with the property {@code
 * helpflow.placeholders.name}, so that one file serves every place it is deployed to. No other
 * property can be reached from a file.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9-]*)}");
  private static final String PREFIX = "helpflow.placeholders.";

  private Placeholders() {}

  static String fill(String text, String where, PropertyResolver properties) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), where, properties)));
  }

  private static String value(String name, String where, PropertyResolver properties) {
    return properties
        .getProperty(PREFIX + name, String.class)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    where
                        + " asks for ${"
                        + name
                        + "}: set HELPFLOW_PLACEHOLDERS_"
                        + name.toUpperCase(Locale.ROOT).replace('-', '_')
                        + "."));
  }
}
