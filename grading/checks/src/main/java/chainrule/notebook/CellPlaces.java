package chainrule.notebook;

import java.util.List;

/**
 * Where the cells of a notebook stand in its text.
 *
 * @param begin offset of the character after the bracket that opens the list of cells
 * @param ends for each cell, offset of the character after its last one
 * @param minorFormat of format 4: from 5 on each cell has an id
 */
public record CellPlaces(long begin, List<Long> ends, int minorFormat) {}
