/**
 * {@code helpflow explore}: what customers can meet in a flow, and the scenarios that are missing.
 */
@NullMarked
package dev.helpflow.cli.explore;

import org.jspecify.annotations.NullMarked;
