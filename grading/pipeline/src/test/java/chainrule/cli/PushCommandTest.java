package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.export.CanvasCourse;
import chainrule.export.Exports;
import chainrule.marks.ClassRecord;
import chainrule.marks.Coursework;
import chainrule.marks.GuardedWork;
import chainrule.marks.StudentMarks;
import chainrule.marks.SyntheticClass;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in for Canvas, not against Canvas itself. */
class PushCommandTest {

    @TempDir
    Path folder;

    private CanvasStandIn canvas;

    @BeforeEach
    void start() throws IOException {
        canvas = new CanvasStandIn(3);
        Files.writeString(folder.resolve("token"), CanvasStandIn.TOKEN + "\n");
        table("\"Lee, Anna\",1,,,,6.75\r\nBen,,u2,,,EX\r\nCarla,,,l3,,0\r\nZoe,99,,,,4\r\nDan,4,,,,3\r\n");
        canvas.grades.put("1", "5.0");
        canvas.grades.put("2", null);
        canvas.grades.put("3", null);
        canvas.grades.put("4", "3.0");
    }

    @AfterEach
    void stop() {
        canvas.close();
    }

    private void table(String rows) throws IOException {
        Path file = Files.createDirectories(folder.resolve("exports")).resolve("canvas.csv");
        Files.writeString(
                file, "Student,ID,SIS User ID,SIS Login ID,Section,Week 4\r\n    Points Possible,,,,,10\r\n" + rows);
    }

    /** @param more further arguments; one that does not begin with -- is another address */
    private String push(int code, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "push",
                folder.toString(),
                "--canvas",
                canvas.address().toString(),
                "--course",
                "12",
                "--assignment",
                "34",
                "--pause",
                "1",
                "--token-file",
                folder.resolve("token").toString()));
        for (String each : more) {
            if (each.startsWith("--")) {
                arguments.add(each);
            } else {
                arguments.set(3, each);
            }
        }
        String all = CommandRun.said(code, arguments.toArray(String[]::new));
        assertFalse(all.contains(CanvasStandIn.TOKEN), "the token is told to nobody");
        return all;
    }

    @Test
    void withoutSendItSaysWhatDiffersAndChangesNothing() {
        String said = push(0);
        assertEquals("""
            Lee, Anna (1): 5 → 6.75
            Ben (sis_user_id:u2): – → excused
            Carla (sis_login_id:l3): – → 0
            Zoe (99): not in the course in Canvas, left out
            3 of 4 marks differ from those of “Week 4” in Canvas.
            Nothing was sent. Add --send to change the marks in Canvas.
            """, said);
        assertTrue(canvas.calls.stream().allMatch(call -> call.startsWith("GET ")), canvas.calls::toString);
    }

    @Test
    void whatWasSentIsReadBackAndTheSecondTimeNothingDiffers() {
        assertTrue(push(0, "--send").contains("Canvas has all marks."));
        assertEquals("{1=6.75, 2=EX, 3=0, 4=3.0}", canvas.grades.toString());
        assertTrue(push(0, "--send").contains("0 of 4 marks differ"));
        assertEquals(
                1, canvas.calls.stream().filter(call -> call.startsWith("POST")).count());
    }

    @Test
    void marksThatCanvasDoesNotKeepAreTold() {
        canvas.forgets = true;
        canvas.grades.put("5", null);
        assertTrue(push(1, "--send").contains("Canvas has not taken 3 of 3 marks"));
    }

    @Test
    void whoIsExcusedInCanvasStaysSo() {
        canvas.grades.put("1", "EX");
        String said = push(0, "--send");
        assertTrue(said.contains("Lee, Anna (1): excused in Canvas, left as it is (6.75 here)\n"), said);
        assertTrue(said.contains("2 of 3 marks differ"), said);
        assertEquals("{1=EX, 2=EX, 3=0, 4=3.0}", canvas.grades.toString());
    }

    @Test
    void marksAreComparedAsTheyWereBeforeCanvasOwnLatePolicy() {
        canvas.late.put("1", new BigDecimal("0.5"));
        canvas.late.put("3", new BigDecimal("1"));
        String said = push(0, "--send");
        assertTrue(
                said.contains("(1): 5 → 6.75 (Canvas' late policy took 0.5 from the 5, and takes its part again)\n"),
                said);
        assertTrue(
                said.contains("(sis_login_id:l3): – → 0 (late in Canvas; a late policy there takes its part)"), said);
        assertTrue(said.contains("Canvas has all marks."), said);
        assertTrue(push(0).startsWith("Zoe (99)"), "nothing differs any more");
    }

    @Test
    void aGroupAssignmentIsTold() {
        canvas.groups = "7";
        assertTrue(push(0).startsWith("“Week 4” is a group assignment in Canvas:"));
    }

    @Test
    void whereNobodyAnswersTheAddressIsInDoubt() {
        canvas.close();
        assertTrue(push(1).contains("No answer from http://127.0.0.1:"), "a sentence");
    }

    @Test
    void anAddressWithoutItsBeginningIsTold() {
        for (String address : List.of("127.0.0.1:8765", "canvas.example.edu", "https://", "a b")) {
            String said = push(1, address);
            assertTrue(said.contains(address + " must be an address that begins with https://"), said);
        }
    }

    /** Late, excused there, excused here, not in the course: a second push finds nothing, and each excuse is where it was. */
    @Test
    void inDrawnClassesNoExcuseEndsAndTheSecondPushFindsNothing() throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            List<StudentMarks> classMarks = SyntheticClass.of(30, seed);
            Exports.write(folder, classMarks, new GuardedWork());
            canvas.points = "" + Coursework.of(classMarks).points();
            canvas.grades.clear();
            canvas.late.clear();
            for (StudentMarks s : classMarks) {
                String id = s.told("canvas_id");
                if (random.nextInt(10) > 0) {
                    canvas.grades.put(id, new String[] {"EX", "5", null}[random.nextInt(3)]);
                }
                if (random.nextInt(3) == 0) {
                    canvas.late.put(id, new BigDecimal("0.25"));
                }
            }
            Map<String, String> before = new TreeMap<>(canvas.grades);
            push(0, "--send");
            for (StudentMarks s : classMarks) {
                String id = s.told("canvas_id");
                boolean excused = s.isExcused() || "EX".equals(before.get(id));
                String expected = excused ? "EX" : s.total().toPlainString();
                assertEquals(before.containsKey(id) ? expected : null, canvas.grades.get(id), id);
            }
            assertTrue(push(0).contains("\n0 of "), "nothing differs any more");
        }
    }

    /** Drawn classes: whose mark no work stands for is told so, and nobody else. */
    @Test
    void aMarkOfWhoHandedInNothingIsShownAsSuch() throws IOException {
        long ofAll = 0;
        for (long seed = 1; seed <= 5; seed++) {
            List<StudentMarks> classMarks = SyntheticClass.of(30, seed);
            Exports.write(folder, classMarks, new GuardedWork());
            ClassRecord.of(classMarks).write(folder);
            canvas.points = "" + Coursework.of(classMarks).points();
            canvas.grades.clear();
            classMarks.forEach(s -> canvas.grades.put(s.told("canvas_id"), "0.125"));
            String said = push(0);
            long absent = classMarks.stream()
                    .filter(s -> !s.handedIn() && !s.isExcused())
                    .peek(s -> assertTrue(
                            said.contains("(%s): 0.125 → %s (no submission)\n"
                                    .formatted(s.told("canvas_id"), s.total().toPlainString())),
                            said))
                    .count();
            ofAll += absent;
            assertEquals(
                    absent,
                    said.lines().filter(row -> row.contains("no submission")).count());
        }
        assertTrue(ofAll > 0, "somebody is absent");
    }

    @Test
    void anotherScaleIsRefused() {
        canvas.points = "20.0";
        assertTrue(push(1, "--send").contains("“Week 4” has 20 points in Canvas and 10 in your gradebook"));
    }

    @Test
    void theTokenGoesToNoOtherServerAndNeverUnencrypted() throws IOException {
        canvas.foreignPage = "https://elsewhere.example.org/next";
        assertTrue(push(1).contains("which is another server; nothing was sent there"));
        String message = assertThrows(
                        IOException.class,
                        () -> new CanvasCourse(URI.create("http://canvas.example.org"), 1, 2, "x", Duration.ZERO))
                .getMessage();
        assertTrue(message.contains("must be an address that begins with https://"), message);
    }

    @Test
    void aWrongOrMissingTokenIsTold() throws IOException {
        Files.writeString(folder.resolve("token"), "wrong");
        assertTrue(push(1).contains("Canvas does not accept the token"));
        Files.writeString(folder.resolve("token"), " \n");
        assertTrue(push(1).contains("There is no access token"));
    }

    @Tag("slow")
    @Test
    void aDrawnClassOfFourHundredArrivesWhole() throws IOException {
        List<StudentMarks> classMarks = SyntheticClass.of(400, 5);
        Exports.write(folder, classMarks, new GuardedWork());
        canvas.points = "" + Coursework.of(classMarks).points();
        canvas.grades.clear();
        classMarks.forEach(s -> canvas.grades.put(s.told("canvas_id"), null));
        assertTrue(push(0, "--send").contains("Canvas has all marks."));
        classMarks.forEach(s ->
                assertEquals(s.isExcused() ? "EX" : s.total().toPlainString(), canvas.grades.get(s.told("canvas_id"))));
    }
}
