/**
 * Numbers that know how they were made, and the chain rule that walks back through them, one operation at a time.
 *
 * <p>optim → train → <b>graph</b> → chart: this package uses only {@code chainrule.tensor}.
 *
 * <p>Networks are trained without it: a layer does for a whole matrix what this package does for each number.
 */
package chainrule.graph;
