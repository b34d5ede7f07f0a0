package dev.helpflow.server.pages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * One file of a site as it is sent.
 *
 * @param bytes its content
 * @param type its media type
 * @param etag what names this content
 */
record Page(byte[] bytes, String type, String etag) {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "map", "application/json",
          "png", "image/png",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  static Page of(String name, byte[] bytes) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return new Page(bytes, TYPES.getOrDefault(extension, "application/octet-stream"), etag(bytes));
  }

  private static String etag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
