/** Parts of a class that are graded separately, and what combines them again. */
package chainrule.shard;
