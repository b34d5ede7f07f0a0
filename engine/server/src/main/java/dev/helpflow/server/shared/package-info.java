/** What a namespace keeps for all its flows: texts, and fragments of screens. */
@NullMarked
package dev.helpflow.server.shared;

import org.jspecify.annotations.NullMarked;
