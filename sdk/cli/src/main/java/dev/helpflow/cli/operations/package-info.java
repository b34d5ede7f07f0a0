/** {@code helpflow operations}: what flows may call, and what they may know of customers. */
@NullMarked
package dev.helpflow.cli.operations;

import org.jspecify.annotations.NullMarked;
