package dev.helpflow.authoring.builder;

/**
 * Where the value of a property comes from that is not written out: an expression or a constant of
 * the flow.
 */
public sealed interface Source extends Words permits Cel, Constant {}
