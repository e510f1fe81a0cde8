/**
 * Calls between two processes over a pair of streams, numbers in and numbers out: a bounded protocol of frames in which
 * arrays keep their identity on both sides; depends on {@code chainrule.tensor} only.
 */
package chainrule.run.wire;
