/** Measures training steps and products, beside the tests and never in the jar; uses all of lib. */
package chainrule.bench;
