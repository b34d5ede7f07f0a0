@NullMarked
package dev.helpflow.core.ledger;

import org.jspecify.annotations.NullMarked;
