package chainrule.jupyter;

/** Stands for a kernel's message in {@link CommShape}. */
interface CommMessageShape {}
