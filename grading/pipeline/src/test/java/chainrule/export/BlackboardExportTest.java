package chainrule.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.marks.StudentMarks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlackboardExportTest {

    private static String row(int index, List<StudentMarks> classMarks) {
        return ExportedClass.row(index, new BlackboardExport(), classMarks);
    }

    @Test
    void blackboardHasAColumnForTheAssignmentAndOneForFeedback() {
        Map<String, String> roster = Map.of("last_name", "Lee", "first_name", "Anna", "username", "alee");
        List<StudentMarks> classMarks = ExportedClass.of("anna", roster);
        assertEquals(
                "Last Name,First Name,Username,Week 4 [Total Pts: 10 Score],Feedback to Learner,Feedback Format",
                row(0, classMarks));
        assertEquals(
                "Lee,Anna,alee,6.75,\"6.75 of 10 points; 7.5 − 10 % late = 6.75; ReLU: 7.5 of 10\",PLAIN_TEXT",
                row(1, classMarks));
        assertEquals(",,ben,0,Nothing was handed in.,PLAIN_TEXT", row(2, classMarks));
    }
}
