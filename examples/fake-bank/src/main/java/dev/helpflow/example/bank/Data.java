package dev.helpflow.example.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bank's JSON files; dates in them count from the day it is opened: {@code "today-3"}. */
final class Data {
  private static final Pattern DAY = Pattern.compile("\"today([+-][0-9]+)?\"");

  private Data() {}

  static JsonNode read(ObjectMapper json, String name, LocalDate today) {
    try (InputStream file = Data.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      return json.readTree(
          DAY.matcher(text).replaceAll(day -> "\"" + plus(today, day.group(1)) + "\""));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The bank's file " + name + " cannot be read.", unreadable);
    }
  }

  private static LocalDate plus(LocalDate today, @Nullable String days) {
    return days == null ? today : today.plusDays(Integer.parseInt(days));
  }
}
