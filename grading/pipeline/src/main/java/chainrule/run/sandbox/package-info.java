/** Starts Java processes that can do no harm, and ends them; knows nothing of grading, and takes its stopwatch from subject. */
package chainrule.run.sandbox;
