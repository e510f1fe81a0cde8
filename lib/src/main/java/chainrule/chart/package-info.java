/**
 * Pictures of training, each made by a single line. Charts are drawn from what the packages {@code tensor} to {@code
 * train} provide, and know nothing of a kernel; only {@code chainrule.jupyter} depends on this package.
 *
 * <p>You can leave it for later: the packages up to {@code chainrule.train} are all you need to see how a network is
 * trained.
 */
package chainrule.chart;
