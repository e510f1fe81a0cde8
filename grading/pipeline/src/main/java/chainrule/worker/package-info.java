/** Compiles cells in a process that can be ended, as hostile source can exhaust a compiler; uses cell, wire and sandbox. */
package chainrule.worker;
