package chainrule.cell;

/** A statement or an initialiser of a cell, compiled to a static method without parameters: run in the recorded order. */
public record Invocation(String className, String methodName) {}
