/**
 * Definitions written for an older {@code spec}, brought up to date as raw trees before anything
 * else looks at them: the records of core only ever know the newest. Each migration is a class of
 * this package that says what to change, so that a tree is changed by it, and an author's text too.
 * Only additions that an old document cannot contain come without a new spec.
 */
@NullMarked
package dev.helpflow.wire.definition.migration;

import org.jspecify.annotations.NullMarked;
