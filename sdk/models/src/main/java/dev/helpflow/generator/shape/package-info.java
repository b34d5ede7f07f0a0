/**
 * What the catalogue's schemas say about the shape of screens, as data, before any language is
 * chosen. Nothing here knows what the models are written in.
 */
@NullMarked
package dev.helpflow.generator.shape;

import org.jspecify.annotations.NullMarked;
