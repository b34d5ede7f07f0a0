package dev.helpflow.endurance;

import dev.helpflow.endurance.App.Answer;

/** The bank's own systems, which tell the server what has happened until it has understood. */
final class BankSide {
  private final Line line;
  private final Journal journal;
  private final Findings findings;

  BankSide(Line line, Journal journal, Findings findings) {
    this.line = line;
    this.journal = journal;
    this.findings = findings;
  }

  void signal(String correlation, String id) {
    Answer taken =
        line.insist(
            "/v1/signals",
            "{\"name\":\"card.posted\",\"key\":\"" + correlation + "\",\"id\":\"" + id + "\"}",
            id);
    if (taken.status() == 202) {
      journal.signalled(id, correlation);
    } else {
      findings.report("A signal was answered with %s", taken);
    }
  }
}
