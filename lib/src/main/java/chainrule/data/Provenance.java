package chainrule.data;

/**
 * Where the examples of a data set come from and what was done with them, so that mistakes can be noticed.
 *
 * @param source the same object for everything that was taken from one data set
 * @param part the part of a split, the outermost one if it was split again
 * @param x how x was standardised, or null
 * @param y how y was standardised, or null
 * @param filled whether missing values of x were filled in
 */
record Provenance(Object source, Part part, Standardizer x, Standardizer y, boolean filled) {

    /** A part of a split. */
    enum Part {
        WHOLE,
        TRAINING,
        VALIDATION,
        TEST
    }

    static Provenance unknown() {
        return new Provenance(new Object(), Part.WHOLE, null, null, false);
    }

    /** A part of a part keeps its first name, so it does no harm to split twice. */
    Provenance as(Part other) {
        return part == Part.WHOLE ? new Provenance(source, other, x, y, filled) : this;
    }

    Provenance withX(Standardizer by) {
        return new Provenance(source, part, by, y, filled);
    }

    Provenance withY(Standardizer by) {
        return new Provenance(source, part, x, by, filled);
    }

    Provenance withoutMissing() {
        return new Provenance(source, part, x, y, true);
    }

    boolean isScaledUnlike(Provenance other) {
        return source == other.source && !(same(x, other.x) && same(y, other.y));
    }

    private static boolean same(Standardizer a, Standardizer b) {
        return a == b || a != null && b != null && a.isSame(b);
    }
}
