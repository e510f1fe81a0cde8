package chainrule.notebook;

import java.util.List;

/**
 * The places of a notebook's cells in its text.
 *
 * @param begin the offset of the character after the bracket that opens the list of cells
 * @param ends for each cell, the offset of the character after its last one
 * @param minorFormat the minor number of format 4; from 5 on, each cell has an id
 */
public record CellPlaces(long begin, List<Long> ends, int minorFormat) {}
