/**
 * The same screens as Adaptive Cards 1.6, for hosts that draw those, and what such a host sends
 * back. Here is only the translation; what a card's app can draw is negotiated before.
 */
@NullMarked
package dev.helpflow.wire.adaptive;

import org.jspecify.annotations.NullMarked;
