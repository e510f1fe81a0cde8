/**
 * Calls between two processes over a pair of streams, numbers in and numbers out. The protocol has limits for all
 * messages, and arrays keep their identity on both sides; this package uses only {@code chainrule.tensor}.
 */
package chainrule.run.wire;
