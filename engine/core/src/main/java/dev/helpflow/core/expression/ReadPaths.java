package dev.helpflow.core.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The paths that an expression reads, and those out of them that must be present.
 *
 * @param reads in order of appearance
 * @param needs in order of appearance
 */
record ReadPaths(Set<String> reads, Set<String> needs) {
  ReadPaths {
    reads = Collections.unmodifiableSet(new LinkedHashSet<>(reads));
    needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
  }

  /** These, and what the derived expressions among them read. */
  ReadPaths with(Map<String, DerivedFacts> derived) {
    Set<String> allReads = new LinkedHashSet<>(reads);
    Set<String> allNeeds = new LinkedHashSet<>(needs);
    derived.forEach(
        (path, facts) -> {
          if (reads.stream()
              .anyMatch(
                  read ->
                      read.equals(path)
                          || read.startsWith(path + ".")
                          || read.startsWith(path + "["))) {
            allReads.addAll(facts.paths().reads());
            allNeeds.addAll(facts.paths().needs());
          }
        });
    return new ReadPaths(allReads, allNeeds);
  }
}
