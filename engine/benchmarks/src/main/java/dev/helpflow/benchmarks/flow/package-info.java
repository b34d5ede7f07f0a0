/** What is measured with: a flow of forty nodes and a conversation of forty steps through it. */
@NullMarked
package dev.helpflow.benchmarks.flow;

import org.jspecify.annotations.NullMarked;
