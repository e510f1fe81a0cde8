/**
 * Shows values in a notebook: the only package that knows a kernel, last of the arrows tensor → data → layer → loss →
 * optim → train → graph → chart → player → jupyter.
 *
 * <p>It can be left for later: how a network is trained is told by the packages up to {@code chainrule.train}.
 */
package chainrule.jupyter;
