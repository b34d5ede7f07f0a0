package dev.helpflow.statistics;

/** How an effect is told. */
public enum Scale {
  /** Treatment less control, in the units of the metric. */
  ABSOLUTE,
  /** Treatment less control as a part of the control: 0.1 is ten per cent more. */
  RELATIVE
}
