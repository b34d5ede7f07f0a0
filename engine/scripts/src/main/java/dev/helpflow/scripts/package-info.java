/**
 * Guest scripts on GraalVM Polyglot, behind the port {@link dev.helpflow.core.script.ScriptRunner}.
 * Everything that knows of Polyglot belongs here, and nothing that knows of flows, sessions or
 * HTTP.
 */
@NullMarked
package dev.helpflow.scripts;

import org.jspecify.annotations.NullMarked;
