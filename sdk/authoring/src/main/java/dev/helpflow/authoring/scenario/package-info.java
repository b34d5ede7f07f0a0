/**
 * Scenarios: tests of flows as data, the four ways in which each is run, and what a set of them
 * covers.
 */
@NullMarked
package dev.helpflow.authoring.scenario;

import org.jspecify.annotations.NullMarked;
