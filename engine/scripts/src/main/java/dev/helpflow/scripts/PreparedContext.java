package dev.helpflow.scripts;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * A fresh context whose prelude has run.
 *
 * @param copy the guest's function that turns the proxies of inputs into objects of its own
 * @param isPlain the guest's function that says whether an object is a plain map
 */
record PreparedContext(Context context, Value copy, Value isPlain) {}
