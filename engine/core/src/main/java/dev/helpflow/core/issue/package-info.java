/** What is wrong with something an author wrote: findings as data, always all of them. */
@NullMarked
package dev.helpflow.core.issue;

import org.jspecify.annotations.NullMarked;
