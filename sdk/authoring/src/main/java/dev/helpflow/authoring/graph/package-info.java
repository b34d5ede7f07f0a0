/** Flows as pictures. */
@NullMarked
package dev.helpflow.authoring.graph;

import org.jspecify.annotations.NullMarked;
