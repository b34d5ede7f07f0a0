/**
 * Walks a flow by every path, up to bounds: with made-up customers, answers and a made-up bank.
 * What was seen is data; nothing here reads or writes a file.
 */
@NullMarked
package dev.helpflow.authoring.explore;

import org.jspecify.annotations.NullMarked;
