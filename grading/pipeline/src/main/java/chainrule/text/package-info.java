/** Reads what others wrote, in time that grows with its length only; uses no other package. */
package chainrule.text;
