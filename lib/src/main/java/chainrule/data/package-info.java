/**
 * Examples to learn from: read, drawn, split, standardised and handed out in mini-batches; knows only
 * {@link chainrule.tensor}.
 */
package chainrule.data;
