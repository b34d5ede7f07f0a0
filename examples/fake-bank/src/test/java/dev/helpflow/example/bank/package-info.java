/** Tests of the bank, over HTTP as the engine calls it. */
@NullMarked
package dev.helpflow.example.bank;

import org.jspecify.annotations.NullMarked;
