/**
 * Tests of lint with definitions built in Java; what an author's text raises is proven in the
 * module that reads it.
 */
@NullMarked
package dev.helpflow.core.lint;

import org.jspecify.annotations.NullMarked;
