package dev.helpflow.server.files;

import com.fasterxml.jackson.databind.JsonNode;
import dev.helpflow.server.sessions.SessionId;
import dev.helpflow.wire.Json;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads rows of the table {@code files}, and opens what of them is sealed. */
final class FileRows {
  static final String COLUMNS =
      " id, session_id, component, description, size, received, status, refusal ";

  private final CipherSource cipher;

  FileRows(CipherSource cipher) {
    this.cipher = cipher;
  }

  List<StoredFile> all(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<StoredFile> files = new ArrayList<>();
      while (row.next()) {
        files.add(read(row));
      }
      return files;
    }
  }

  StoredFile read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String refusal = row.getString("refusal");
    return new StoredFile(
        id,
        new SessionId(row.getString("session_id")),
        row.getString("component"),
        description(cipher.get().open(row.getBytes("description"), id)),
        row.getLong("size"),
        row.getLong("received"),
        StoredFile.Status.of(row.getString("status")),
        refusal == null ? null : StoredFile.Refusal.of(refusal));
  }

  /** The description as its column holds it. */
  byte[] sealed(StoredFile file) {
    StoredFile.Description description = file.description();
    return cipher
        .get()
        .seal(
            Json.write(Map.of("name", description.name(), "type", description.type())), file.id());
  }

  private static StoredFile.Description description(byte[] bytes) {
    JsonNode json = Json.parse(bytes);
    return new StoredFile.Description(json.path("name").asText(), json.path("type").asText());
  }
}
