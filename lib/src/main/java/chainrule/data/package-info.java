/**
 * Examples to learn from: this package reads, draws, splits and standardises them and hands them out in mini-batches;
 * it uses only {@link chainrule.tensor}.
 */
package chainrule.data;
