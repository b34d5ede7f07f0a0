package dev.helpflow.core.interpreter;

import dev.helpflow.core.compile.Edge;
import dev.helpflow.core.compile.NodePlan;
import dev.helpflow.core.definition.NodeId;
import dev.helpflow.core.ledger.Address;
import dev.helpflow.core.ledger.Entry;
import dev.helpflow.core.ledger.Slot;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a walk passes calls, commits and scripts (design, section 4, rules 2 to 4). */
final class CallNodes {
  private final WalkState walk;

  CallNodes(WalkState walk) {
    this.walk = walk;
  }

  @Nullable NodeId call(NodePlan.Call plan, Address address, Slot slot) {
    if (plan.node().commit()) {
      return commit(plan, address, slot);
    }
    Entry.Result result = slot.result();
    if (result != null && walk.holds(slot)) {
      return goOn(address, plan, result);
    }
    Asked asked = Asked.of(plan.with(), walk.names().names());
    if (result == null
        || !walk.fits(result, plan.operation().response())
        || !walk.results()
            .isValid(result, asked.digest(), plan.node().freshFor(), !plan.onError().isEmpty())) {
      return walk.stopAt(
          new Stop.Asking(
              walk.frame(),
              address,
              new Effect.Call(
                  address,
                  walk.frame().flow().ref(),
                  plan.operation(),
                  asked.text(),
                  asked.digest(),
                  plan.node().timeout(),
                  null)));
    }
    return goOn(address, plan, result);
  }

  private @Nullable NodeId commit(NodePlan.Call plan, Address address, Slot slot) {
    Entry.Intended intended = slot.intended();
    if (intended != null && slot.isCommitPending()) {
      walk.path().used(intended);
      walk.path().fence();
      return walk.stopAt(new Stop.Committed(walk.frame(), address, plan, intended));
    }
    Entry.Result result = slot.result();
    if (intended != null && result != null && !walk.results().isOutdatedRefusal(result)) {
      if (!walk.fits(result, plan.operation().response())) {
        return walk.stopAt(new Stop.Trouble(walk.frame(), address, "walk/other-result"));
      }
      if (slot.isFence()) {
        walk.path().fence();
        walk.path().prompted(result);
      }
      return goOn(address, plan, result);
    }
    Path.Passed nearest = walk.path().nearest();
    if (nearest == null) {
      return walk.stopAt(new Stop.Trouble(walk.frame(), address, "walk/commit-without-screen"));
    }
    if (!walk.results().mayCommit(nearest.answer(), walk.fold().turnSeq())) {
      return walk.stopAt(
          walk.path().isReopenable()
              ? new Stop.BeforeCommit(walk.frame(), nearest.address())
              // Its screen lies before a fence: nobody can be asked again, so a human decides.
              : new Stop.Trouble(walk.frame(), address, "walk/commit-behind-fence"));
    }
    Asked asked = Asked.of(plan.with(), walk.names().names());
    return walk.stopAt(
        new Stop.Committing(walk.frame(), address, plan, asked.text(), asked.digest()));
  }

  private @Nullable NodeId goOn(Address address, NodePlan.Call plan, Entry.Result result) {
    if (plan.node().freshFor() != null && !plan.node().commit()) {
      walk.path().growsOld(result.at().plus(plan.node().freshFor()));
    }
    return lead(address, result, "call/", plan.next(), plan.onError());
  }

  @Nullable NodeId script(NodePlan.Script plan, Address address, Slot slot) {
    Entry.Result result = slot.result();
    Asked asked =
        result != null && walk.holds(slot) ? null : Asked.of(plan.with(), walk.names().names());
    if (asked != null
        && (result == null
            || !walk.fits(result, plan.node().result())
            || !walk.results().isValid(result, asked.digest(), null, !plan.onError().isEmpty()))) {
      return walk.stopAt(
          new Stop.Asking(
              walk.frame(),
              address,
              new Effect.RunScript(
                  address,
                  plan.node().language(),
                  plan.node().source(),
                  asked.values(),
                  asked.digest())));
    }
    return lead(address, Objects.requireNonNull(result), "script/", plan.next(), plan.onError());
  }

  /** Goes on from a result, good or bad. */
  private @Nullable NodeId lead(
      Address address, Entry.Result result, String kind, List<Edge> next, List<Edge> onError) {
    walk.path().used(result);
    walk.learned(address);
    if (result.error() == null) {
      walk.names().found(address.node(), result.value());
      return walk.follow(next);
    }
    walk.names().found(address.node(), null);
    String code = result.error().code();
    return walk.failed(address, kind + code, code, onError);
  }
}
