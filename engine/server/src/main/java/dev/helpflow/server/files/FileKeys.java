package dev.helpflow.server.files;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the keys that files are sealed with, and makes the one of the embedded database. */
final class FileKeys {
  /** The name of the key's file, in the data folder beside the database's own. */
  static final String FILE = "files.key";

  private FileKeys() {}

  /**
   * The keys of the configuration, the one in use first.
   *
   * @throws ConfigurationException when one is no key
   */
  static List<byte[]> configured(String key, @Nullable String oldKeys) {
    List<byte[]> keys = new ArrayList<>();
    keys.add(decode("HELPFLOW_FILES_KEY", key));
    if (oldKeys != null && !oldKeys.isBlank()) {
      for (String old : oldKeys.split(",", -1)) {
        keys.add(decode("HELPFLOW_FILES_OLD_KEYS", old));
      }
    }
    return keys;
  }

  /**
   * The key in a data folder, which is made when there is none and can then be read by its owner
   * alone.
   */
  static byte[] ofFolder(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      return decode(file.toString(), Files.readString(file, StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("The key of files, " + file + ", cannot be read or made.", e);
    }
  }

  /** Whole or not at all: a key that was written by half would seal files that nothing opens. */
  private static void make(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    byte[] key = new byte[FileCipher.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path draft = folder.resolve(FILE + "." + UUID.randomUUID());
    try {
      Files.createFile(draft, ownersOnly(folder));
      Files.writeString(draft, Base64.getEncoder().encodeToString(key), StandardCharsets.US_ASCII);
      // A link, because it fails where another server was first, and a move would not.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another server on this folder made it meanwhile.
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<?>[] ownersOnly(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static byte[] decode(String where, String text) {
    try {
      byte[] key = Base64.getDecoder().decode(text.strip());
      if (key.length == FileCipher.KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Said below, without what was found.
    }
    throw new ConfigurationException(
        where
            + " is not a key of files: expected 32 bytes in Base64, as openssl rand -base64 32"
            + " prints them.");
  }
}
