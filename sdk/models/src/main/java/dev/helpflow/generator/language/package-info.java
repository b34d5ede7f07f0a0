/**
 * Writes the models of a vocabulary in a programming language. What files look like is in templates
 * (Mustache) among the resources; what a type or a reader of it is called in a language is decided
 * here.
 */
@NullMarked
package dev.helpflow.generator.language;

import org.jspecify.annotations.NullMarked;
