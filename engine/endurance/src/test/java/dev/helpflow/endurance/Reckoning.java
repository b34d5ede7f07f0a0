package dev.helpflow.endurance;

import dev.helpflow.endurance.BankBooks.Done;
import dev.helpflow.endurance.BankBooks.Request;
import dev.helpflow.endurance.BankBooks.Verdict;
import dev.helpflow.endurance.Journal.Sent;
import dev.helpflow.endurance.StoredState.Head;
import dev.helpflow.endurance.StoredState.Intention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what is stored against what customers were told and what the bank was asked. */
final class Reckoning {
  private final Journal journal;
  private final BankBooks bank;
  private final Findings findings;

  Reckoning(Journal journal, BankBooks bank, Findings findings) {
    this.journal = journal;
    this.bank = bank;
    this.findings = findings;
  }

  /** What has to hold whenever no customer is in the middle of a request. */
  void atAnyTime(String url) {
    // In this order, for what is on its way to the bank meanwhile has to be stored by then.
    List<Request> asked = bank.requests();
    Map<String, Done> done = bank.done();
    StoredState stored = StoredState.read(url);
    journal.sent().forEach(sent -> isKept(sent, stored));
    for (String signal : journal.signals()) {
      findings.require(stored.signals().contains(signal), "The signal %s is lost.", signal);
    }
    stored
        .heads()
        .forEach(
            (id, head) ->
                findings.require(
                    head.seq() == head.entries(), "Session %s has a hole: %s", id, head));
    wasIntended(asked, stored);
    attemptsFollowRefusals(done, stored);
  }

  /** What has to hold besides when every session has come to its end. */
  void atTheEnd(String url) {
    atAnyTime(url);
    StoredState stored = StoredState.read(url);
    stored
        .heads()
        .forEach(
            (id, head) ->
                findings.require(
                    !head.flow().equals(Load.FLOW) || head.status().equals("ended"),
                    "Session %s is %s",
                    id,
                    head));
    findings.require(stored.unfinished().isEmpty(), "Left over: %s", stored.unfinished());
    bank.done()
        .forEach(
            (key, done) ->
                findings.require(
                    said(done.verdict()).equals(stored.outcomes().get(key)),
                    "The bank's books have %s, the ledger %s",
                    done,
                    stored.outcomes().get(key)));
  }

  private void isKept(Sent sent, StoredState stored) {
    boolean acknowledged = sent.fate() == Journal.Fate.ACKNOWLEDGED;
    boolean known = stored.keys().contains(sent.scope() + " " + sent.key());
    int typed = stored.typed().getOrDefault(sent.typed(), 0);
    switch (sent.fate()) {
      case ACKNOWLEDGED -> {
        findings.require(known, "The key of an acknowledged request is lost: %s", sent);
        findings.require(
            sent.typed().isEmpty() || typed == 1, "It was acted on %s times: %s", typed, sent);
      }
      case REJECTED ->
          findings.require(!known && typed == 0, "A rejected one took effect: %s", sent);
      case UNKNOWN -> findings.require(typed <= 1, "It was acted on %s times: %s", typed, sent);
    }
    Head head = stored.heads().get(sent.session());
    findings.require(
        !acknowledged || (head != null && head.revision() >= sent.revision()),
        "%s was acknowledged and its session is %s",
        sent,
        head);
  }

  /** Every commit that reached the bank had been stored before, with that key and those bytes. */
  private void wasIntended(List<Request> asked, StoredState stored) {
    Map<String, Intention> byKey =
        stored.intentions().stream().collect(Collectors.toMap(Intention::key, Function.identity()));
    for (Request request : asked) {
      Intention intention = byKey.get(request.key());
      findings.require(
          intention != null
              && intention.request().equals(request.body())
              && intention.session().equals(request.session())
              && intention.operation().equals(request.operation()),
          "The bank was sent %s, and what is stored is %s",
          request,
          intention);
    }
  }

  /** At one address, every key but the last was refused; so the bank has done it once at most. */
  private void attemptsFollowRefusals(Map<String, Done> done, StoredState stored) {
    Map<String, List<Intention>> attempts = new LinkedHashMap<>();
    for (Intention intention : stored.intentions()) {
      attempts
          .computeIfAbsent(
              intention.session() + " " + intention.address(), address -> new ArrayList<>())
          .add(intention);
    }
    attempts.forEach(
        (address, tries) -> {
          for (Intention earlier : tries.subList(0, tries.size() - 1)) {
            Done decided = done.get(earlier.key());
            findings.require(
                decided != null && decided.verdict() instanceof Verdict.Refused,
                "%s was tried again although the bank says %s of %s",
                address,
                decided,
                earlier);
          }
        });
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Performed performed -> performed.reference();
      case Verdict.Refused refused -> "error:refused";
      case Verdict.Down down -> "nothing";
    };
  }
}
