/** Arrays {@code double[][]} with their few operations, and trainable parameters; needs no other package of Chainrule. */
package chainrule.tensor;
