/** Starts Java processes that can do no harm, and ends them; knows nothing of grading. */
package chainrule.sandbox;
