/**
 * Pictures of training, one line each: a chart is drawn from what {@code tensor} to {@code train} give, and knows no
 * kernel; only {@code chainrule.jupyter} depends on it.
 */
package chainrule.chart;
