package chainrule.assignment;

/**
 * Whom something in an assignment file is for.
 *
 * @param group whether the name is that of a group in the roster, else it is a student's id
 */
public record Addressee(boolean group, String name) {

    /** Whether this student is meant. @param ownGroup the student's group, or nothing */
    boolean is(String student, String ownGroup) {
        return name.equals(group ? ownGroup : student);
    }

    /** {@code student anna}, {@code group A}. */
    public String words() {
        return (group ? "group " : "student ") + name;
    }
}
