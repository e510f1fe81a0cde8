package chainrule.run.wire;

/** The first byte of every value, which says what follows. */
enum ValueTag {
    NULL,
    TRUE,
    FALSE,
    INT,
    LONG,
    DOUBLE,
    STRING,
    /** An array seen for the first time: number, kind, contents. */
    NEW_ARRAY,
    /** An array or parameter that both sides know: number. */
    KNOWN,
    /** A parameter seen for the first time: number, name, value, gradient. */
    NEW_PARAMETER,
    LIST,
    MAP,
    RECORD,
    ENUM,
    /** Random numbers, which are drawn on the side that has the generator. */
    RANDOM,
    /** An object of the sending side: handle and interfaces. */
    MINE,
    /** An object of the receiving side: handle. */
    YOURS;

    private static final ValueTag[] TAGS = values();

    static ValueTag of(int ordinal) {
        if (ordinal >= TAGS.length) {
            throw new ProtocolException("there is no kind of value " + ordinal);
        }
        return TAGS[ordinal];
    }
}
