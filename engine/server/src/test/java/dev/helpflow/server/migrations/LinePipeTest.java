package dev.helpflow.server.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class LinePipeTest {

  @Test
  void goesOnWhenWhoeverReadHasEnded() throws Exception {
    LinePipe pipe = new LinePipe();
    pipe.write("one\n".getBytes(StandardCharsets.UTF_8));

    assertThat(readByAnother(pipe)).isEqualTo("one\n");
    pipe.write("two\n".getBytes(StandardCharsets.UTF_8));
    pipe.end();
    assertThat(readByAnother(pipe)).isEqualTo("two\n");
    assertThat(pipe.read()).isEqualTo(-1);
    assertThat(pipe.read()).isEqualTo(-1);
  }

  @Test
  void givesALineInPartsToWhoeverHasLittleRoom() throws IOException {
    LinePipe pipe = new LinePipe();
    pipe.write("abc".getBytes(StandardCharsets.UTF_8));
    pipe.end();

    byte[] two = new byte[2];
    assertThat(pipe.read(two, 0, 2)).isEqualTo(2);
    assertThat(two).isEqualTo(new byte[] {'a', 'b'});
    assertThat(pipe.read()).isEqualTo('c');
    assertThat(pipe.read(two, 0, 2)).isEqualTo(-1);
  }

  @Test
  void tellsTheWriterThatNobodyReadsAnyMore() throws IOException {
    LinePipe pipe = new LinePipe();
    pipe.close();

    assertThatThrownBy(() -> pipe.write(new byte[1]))
        .isInstanceOf(IOException.class)
        .hasMessage("Whoever read has gone.");
  }

  /** Reads once, by a thread that ends with it. */
  private static String readByAnother(LinePipe pipe) throws Exception {
    FutureTask<String> reading =
        new FutureTask<>(
            () -> {
              byte[] into = new byte[64];
              int count = pipe.read(into, 0, into.length);
              return new String(into, 0, count, StandardCharsets.UTF_8);
            });
    Thread thread = Thread.ofVirtual().start(reading);
    thread.join();
    return reading.get();
  }
}
