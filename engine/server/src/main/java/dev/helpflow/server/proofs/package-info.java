/** How the server proves to connectors who it is: tokens, client certificates and signatures. */
@NullMarked
package dev.helpflow.server.proofs;

import org.jspecify.annotations.NullMarked;
