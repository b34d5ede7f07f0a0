/**
 * Words for the customer: ICU message patterns by locale, with a fallback chain from {@code cy-GB}
 * over {@code cy} to the flow's first locale (design, section 3, "Text"). Nothing here knows of
 * flows; keys and arguments are given.
 */
@NullMarked
package dev.helpflow.core.message;

import org.jspecify.annotations.NullMarked;
