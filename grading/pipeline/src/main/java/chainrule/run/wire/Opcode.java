package chainrule.run.wire;

/** The first byte of every message. */
enum Opcode {
    /** Handle, method, arguments. */
    CALL,
    /** A value. */
    RETURN,
    /** Origin, class, message and frames of an exception. */
    THROW,
    /** Both ends forget what they know about each other, as if the connection were new. */
    ANEW,
    /** The first message of a connection: the names of the types in the order of their numbers. */
    TYPES;

    static Opcode of(int ordinal) {
        if (ordinal >= values().length) {
            throw new ProtocolException("there is no kind of message " + ordinal);
        }
        return values()[ordinal];
    }
}
