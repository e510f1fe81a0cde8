package chainrule.jupyter;

/** Stands for a kernel's manager of comms in {@link CommShape}. */
interface CommManagerShape {}
