package chainrule.cell;

/**
 * A statement or an initialiser of a cell, compiled to a static method without parameters: run in the recorded order.
 *
 * @param variable the variable of another cell that it sets; empty for what stands in the exercise's own cell
 */
public record Invocation(String className, String methodName, String variable) {}
