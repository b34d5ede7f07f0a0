package dev.helpflow.server.sessions;

/** A signal in the inbox: its name, its correlation key and the id that its sender gave it. */
public record SignalRef(String name, String key, String id) {}
