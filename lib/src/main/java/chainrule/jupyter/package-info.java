/**
 * Shows values in a notebook: the only package that knows a kernel, last of the arrows tensor → data → layer → loss →
 * optim → train → chart → jupyter.
 */
package chainrule.jupyter;
