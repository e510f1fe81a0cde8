/**
 * Pictures of training, one line each: a chart is drawn from what {@code tensor} to {@code train} give, and knows no
 * kernel; only {@code chainrule.jupyter} depends on it.
 *
 * <p>It can be left for later: how a network is trained is told by the packages up to {@code chainrule.train}.
 */
package chainrule.chart;
