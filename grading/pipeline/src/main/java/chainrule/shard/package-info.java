/** Parts of a class that are graded apart, and what brings them together again. */
package chainrule.shard;
