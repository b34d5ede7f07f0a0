/**
 * What sessions ask for, performed: connector calls over HTTP, scripts, and the recovery of what a
 * server left unfinished.
 */
@NullMarked
package dev.helpflow.server.effects;

import org.jspecify.annotations.NullMarked;
