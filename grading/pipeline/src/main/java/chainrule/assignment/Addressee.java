package chainrule.assignment;

/**
 * The person or group that a part of an assignment file is for.
 *
 * @param group whether the name is that of a group in the roster; otherwise it is a student's id
 */
public record Addressee(boolean group, String name) {

    /**
     * Whether the given student is meant.
     *
     * @param ownGroup the student's group, or an empty text
     */
    boolean is(String student, String ownGroup) {
        return name.equals(group ? ownGroup : student);
    }

    /** A text such as {@code student anna} or {@code group A}. */
    public String words() {
        return (group ? "group " : "student ") + name;
    }
}
