package dev.helpflow.server.appevents;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param accepted how many events are kept now that were not before
 * @param duplicates how many were kept already
 * @param rejected those that are not kept, in their order
 */
record Received(int accepted, int duplicates, List<Batch.Rejected> rejected) {
  Received {
    rejected = List.copyOf(rejected);
  }
}
