/**
 * Builders of the components of the catalogue, a class for each version of an entry. Written from
 * the catalogue: a change goes there, and the test that compares them says how to write them
 * anew.
 */
@NullMarked
package dev.helpflow.authoring.builder.component;

import org.jspecify.annotations.NullMarked;
