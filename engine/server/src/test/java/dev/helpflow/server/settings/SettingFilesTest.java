package dev.helpflow.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingFilesTest {
  private static final PaintKind PAINTS = new PaintKind();

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SettingFiles files() {
    return new SettingFiles(folder.toString());
  }

  @Test
  void hasNoneWithoutAFolder() {
    assertThat(new SettingFiles("").of(PAINTS)).isEmpty();
    assertThat(new SettingFiles(null).of(PAINTS)).isEmpty();
    assertThat(files().of(PAINTS)).isEmpty();
  }

  @Test
  void passesOverWhatEditorsLeaveBehind() throws IOException {
    write("paints/.sky.json.swp", "x");
    write("paints/sky.json", "{\"colour\": \"blue\"}");
    write(".git", "x");
    files().demandOnly(Set.of("paints"));
    assertThat(files().of(PAINTS)).containsOnlyKeys("sky");
  }

  @Test
  void saysWhereAFileIsWrong() throws IOException {
    write("paints/sky.json", "{\n  \"colour\": \"\"\n}");
    assertThatThrownBy(() -> files().of(PAINTS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("sky.json is wrong: 2:13 A paint needs a colour.");
  }

  @Test
  void saysWhereAFileIsNotJson() throws IOException {
    write("paints/sky.json", "{\n  \"colour\": blue\n}");
    assertThatThrownBy(() -> files().of(PAINTS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("sky.json is wrong: 2:");
  }

  @Test
  void refusesAFileThatNobodyWouldRead() throws IOException {
    write("paints/Sky.JSON", "{\"colour\": \"blue\"}");
    assertThatThrownBy(() -> files().of(PAINTS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("its name must be that of a paint and .json.");
  }

  @Test
  void refusesAFolderOfNoKind() throws IOException {
    write("paint/sky.json", "{\"colour\": \"blue\"}");
    assertThatThrownBy(() -> files().demandOnly(Set.of("paints", "walls")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("has paint")
        .hasMessageContaining("paints, walls");
  }
}
