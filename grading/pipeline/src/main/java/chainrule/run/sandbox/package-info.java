/**
 * Starts Java processes that can do no harm, and ends them. This package knows nothing of grading, and uses the
 * stopwatch of subject.
 */
package chainrule.run.sandbox;
