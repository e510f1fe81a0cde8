package chainrule.export;

import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import java.util.List;

/** The marks of a class as another program reads them. */
public interface Export {

    /** The program's name, as help and documents have it. */
    String program();

    /** Name of the file in the folder of exports. */
    String file();

    /** The whole file; the same marks give the same bytes. @param guarded is told whose row could not be made */
    String text(List<StudentMarks> classMarks, GuardedWork guarded);
}
