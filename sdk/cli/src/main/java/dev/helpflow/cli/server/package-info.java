/** Which server a command speaks to, as whom, and what its exit code says of the answer. */
@NullMarked
package dev.helpflow.cli.server;

import org.jspecify.annotations.NullMarked;
