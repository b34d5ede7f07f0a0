package dev.helpflow.endurance;

/** One case of the matrix. */
record FaultCell(Fault fault, CallKind kind, Moment moment) {
  /** The flow and the connector of this case. */
  String name() {
    return "bank-" + fault.word() + "-" + kind.word() + "-" + moment.ordinal();
  }

  @Override
  public String toString() {
    return fault.word() + ", " + kind.word() + ", " + moment.word();
  }
}
