package dev.helpflow.server.files;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Contents of files, each with the first bytes that its format begins with. */
final class Samples {
  static final String KEY = Base64.getEncoder().encodeToString(FileCipherTest.key(7));

  private Samples() {}

  /** Bytes that begin as a photo does. */
  static byte[] jpeg(int length) {
    return beginning("ffd8ffe000104a46494600010100000100010000", length);
  }

  /** Bytes that begin as a Windows program does. */
  static byte[] program(int length) {
    return beginning("4d5a90000300000004000000ffff0000b8000000", length);
  }

  /** A photo that a scanner takes for a virus. */
  static byte[] infected(int length) {
    byte[] bytes = jpeg(length);
    byte[] eicar = FakeClamAv.EICAR.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(eicar, 0, bytes, length - eicar.length, eicar.length);
    return bytes;
  }

  private static byte[] beginning(String hex, int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    byte[] head = HexFormat.of().parseHex(hex);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }
}
