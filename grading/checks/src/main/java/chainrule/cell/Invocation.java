package chainrule.cell;

/**
 * A statement or an initialiser of a cell, compiled to a static method without parameters, which runs in the recorded
 * order.
 *
 * @param variable the variable of another cell that it sets; empty for code in the exercise's own cell
 */
public record Invocation(String className, String methodName, String variable) {}
