package dev.helpflow.wire.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Fold;
import dev.helpflow.wire.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
  static Stream<Entry> entries() {
    return Entries.all().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void readsBackWhatItWrote(Entry entry) {
    byte[] stored = Json.write(EntryCodec.encode(entry));
    assertThat(EntryCodec.decode(Json.parse(stored))).isEqualTo(entry);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void refusesAPropertyThatTheKindDoesNotHave(Entry entry) {
    ObjectNode node = EntryCodec.encode(entry).put("more", 1);
    assertThatThrownBy(() -> EntryCodec.decode(node))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"more\"");
  }

  /** As entries were before experiments, and are of most sessions. */
  @Test
  void readsWhatNoExperimentChose() {
    Entry.Started chosen = (Entry.Started) Entries.all().getFirst();
    Entry.Started usual =
        new Entry.Started(
            1,
            chosen.at(),
            chosen.flow(),
            chosen.subflows(),
            chosen.inputs(),
            chosen.customer(),
            chosen.locale(),
            chosen.zone());
    ObjectNode stored = EntryCodec.encode(usual);

    assertThat(stored.has("trial")).isFalse();
    assertThat(stored.has("forced")).isFalse();
    assertThat(EntryCodec.decode(stored)).isEqualTo(usual);
    assertThat(FoldCodec.decode(FoldCodec.encode(Fold.of(List.of(usual)))).started())
        .isEqualTo(usual);
  }

  @Test
  void everyKindHasAFixture() {
    Set<Class<?>> covered = Entries.all().stream().map(Entry::getClass).collect(Collectors.toSet());
    assertThat(covered)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Entry.class.getPermittedSubclasses())
                .flatMap(
                    each ->
                        each.isSealed()
                            ? Arrays.stream(each.getPermittedSubclasses())
                            : Stream.of(each))
                .collect(Collectors.toSet()));
  }

  @Test
  void writesWhatTheLedgersDocumentationShows() {
    assertThat(
            new String(
                Json.write(EntryCodec.encode(Entries.all().get(3))),
                java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"seq\":4,\"at\":\"2026-11-21T10:15:30.123456Z\",\"kind\":\"reopened\",\"address\":\"whatHappened#1\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"seq\": \"1\", \"at\": \"2026-11-21T10:15:30Z\", \"kind\": \"reopened\", \"address\": \"a#1\"}",
        "{\"seq\": 1, \"at\": \"yesterday\", \"kind\": \"reopened\", \"address\": \"a#1\"}",
        "{\"seq\": 1, \"at\": \"2026-11-21T10:15:30Z\", \"kind\": \"closed\", \"address\": \"a#1\"}",
        "{\"seq\": 1, \"at\": \"2026-11-21T10:15:30Z\", \"kind\": \"reopened\"}",
        "{\"seq\": 1, \"at\": \"2026-11-21T10:15:30Z\", \"kind\": \"reopened\", \"address\": \"a\"}",
        "{\"seq\": 1, \"at\": \"2026-11-21T10:15:30Z\", \"kind\": \"result\", \"address\": \"a#1\", \"digest\": \"d\"}"
      })
  void refusesWhatIsNoEntry(String json) {
    assertThatThrownBy(
            () ->
                EntryCodec.decode(
                    Json.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
