package chainrule.export;

import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.util.List;

/** The marks of a class in the form that another program reads. */
public interface Export {

    /** The name of the program in help pages and documents. */
    String program();

    /** The name of the file in the folder of exports. */
    String file();

    /**
     * The whole file; the same marks give the same bytes.
     *
     * @param guarded receives the students whose row could not be made
     */
    String text(List<StudentMarks> classMarks, GuardedWork guarded);
}
