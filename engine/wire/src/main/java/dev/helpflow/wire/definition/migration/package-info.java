/**
 * Definitions written for an older {@code spec}, brought up to date as raw trees before anything
 * else looks at them. There is one spec so far. When there is a second, its migration is a class of
 * this package, from tree to tree, that {@link dev.helpflow.wire.definition.migration.Specs}
 * applies; the records of core only ever know the newest.
 */
@NullMarked
package dev.helpflow.wire.definition.migration;

import org.jspecify.annotations.NullMarked;
