/** The append-only record of who changed what, when and why. */
@NullMarked
package dev.helpflow.server.audit;

import org.jspecify.annotations.NullMarked;
