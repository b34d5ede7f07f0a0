package dev.helpflow.authoring.builder;

/** What stands among the components of a screen. */
public sealed interface Shown permits Component, Fragment {}
