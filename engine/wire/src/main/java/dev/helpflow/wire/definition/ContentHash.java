package dev.helpflow.wire.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.core.definition.FlowDefinition;
import dev.helpflow.core.value.CanonicalJson;
import dev.helpflow.wire.Json;
import dev.helpflow.wire.definition.migration.Specs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells one published document from another: SHA-256 of its canonical JSON (RFC 8785), as 64
 * small hexadecimal digits. White space, the order of properties, an author's shorthand and a newer
 * spec that says the same do not count. (What agents are told by the expressions' own sources is a
 * list in spec 1, whose order does.)
 */
public final class ContentHash {
  private ContentHash() {}

  /** The hash of a definition, however its author wrote it. */
  public static String of(FlowDefinition flow) {
    return of(Specs.oldest(FlowWriter.write(flow)));
  }

  private static String of(JsonNode document) {
    try {
      byte[] canonical =
          CanonicalJson.text(Json.toValue(document)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
    }
  }
}
