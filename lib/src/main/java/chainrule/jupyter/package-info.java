/**
 * Shows values in a notebook. It is the only package that knows a kernel, and the last of the arrows tensor → data →
 * layer → loss → optim → train → graph → chart → player → jupyter.
 *
 * <p>You can leave it for later: the packages up to {@code chainrule.train} are all you need to see how a network is
 * trained.
 */
package chainrule.jupyter;
