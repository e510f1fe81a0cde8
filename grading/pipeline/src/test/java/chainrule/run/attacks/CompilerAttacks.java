package chainrule.run.attacks;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.DOES_NOT_COMPILE;
import static chainrule.grader.Status.GRADED;
import static chainrule.grader.Status.MISSING_CELL;
import static chainrule.grader.Status.NOT_WRITTEN;

import chainrule.grader.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sources that mean to mislead the compiler, or to take all of its time. */
final class CompilerAttacks {

    /** What a kernel makes of these is its own affair; they must harm nobody. */
    private static final Status[] ANY_END = {GRADED, CRASHED, DOES_NOT_COMPILE, NOT_WRITTEN, MISSING_CELL};

    private CompilerAttacks() {}

    static List<Attack> all() {
        return Stream.of(escapes(), names(), kernel(), sizes(), loops())
                .flatMap(List::stream)
                .toList();
    }

    private static Attack cell(String name, String tries, String code, Status... statuses) {
        return Attack.counting(Place.CELL, name, tries, code, statuses);
    }

    private static List<Attack> escapes() {
        return List.of(
                cell(
                        "a-statement-in-a-comment",
                        "Hides a statement behind an escaped end of line in a comment.",
                        "RIGHT\n// \\u000a System.exit(3);",
                        ANY_END),
                cell(
                        "an-escaped-bracket",
                        "Ends its class with an escaped bracket in a comment.",
                        "RIGHT\n/* \\u002a/ class Hidden { \\u007d /* */",
                        ANY_END),
                cell(
                        "a-broken-escape",
                        "Ends in the middle of an escape.",
                        "RIGHT\nString s = \"\\u00",
                        DOES_NOT_COMPILE),
                cell(
                        "bytes-that-are-no-text",
                        "Puts zeros, halves of characters and marks of direction between its words.",
                        "RIGHT\n// \0 \u202e \ufeff \u2028 \u0085",
                        ANY_END),
                cell("a-comment-without-end", "Never ends a comment.", "RIGHT\n/* ", DOES_NOT_COMPILE),
                cell("a-class-without-end", "Never ends its class.", "RIGHT\nclass Open { int a(", DOES_NOT_COMPILE));
    }

    private static List<Attack> names() {
        return List.of(
                cell(
                        "a-layer-of-its-own",
                        "Declares the kit's interface once more.",
                        "interface Layer { double[][] forward(double[][] x); }\nRIGHT",
                        ANY_END),
                cell(
                        "matrices-of-its-own",
                        "Declares the kit's class of matrices once more, with nothing in it.",
                        "class Matrices { }\nRIGHT",
                        ANY_END),
                cell(
                        "strings-of-its-own",
                        "Declares classes with the names of the language's own.",
                        "class String { }\nclass Object { }\nclass Override { }\nRIGHT",
                        ANY_END),
                cell(
                        "a-class-of-the-shell",
                        "Declares classes with the names that the shell gives.",
                        "class REPL { }\nclass $JShell$1 { static { System.exit(3); } }\nclass $JShell$11 { }\nRIGHT",
                        ANY_END),
                cell(
                        "a-package-of-the-grader",
                        "Says that its classes are in the grader's package.",
                        "package chainrule.grader;\nRIGHT",
                        ANY_END),
                cell(
                        "a-module",
                        "Declares a module that opens everything.",
                        "open module evil { requires java.base; }\nRIGHT",
                        ANY_END),
                cell(
                        "graders-by-name",
                        "Uses the grader of its own exercise.",
                        "import chainrule.exercises.backpropagation.densebackward.*;\nimport chainrule.grader.*;\nRIGHT\nvar graders = chainrule.grader.Graders.all();",
                        ANY_END),
                cell(
                        "two-of-one-name",
                        "Declares its class twice, first wrong and then right.",
                        "class Twice { int a; }\nclass Twice { int b; }\nRIGHT",
                        ANY_END),
                cell(
                        "a-circle-of-classes",
                        "Declares two classes that extend each other.",
                        "class A extends B { }\nclass B extends A { }\nRIGHT",
                        ANY_END),
                cell(
                        "a-class-that-ends-the-program",
                        "Declares a class beside its own that ends the program when it is loaded.",
                        "class Bomb { static { System.exit(3); } static int x; }\nRIGHT",
                        GRADED));
    }

    private static List<Attack> kernel() {
        return List.of(
                cell(
                        "leaving-the-shell",
                        "Gives orders to the shell: to end, to forget, to open a file.",
                        "/exit 3\n/reset\n/open /etc/passwd\nRIGHT",
                        ANY_END),
                cell(
                        "a-jar-from-elsewhere",
                        "Asks the kernel for a jar of its own.",
                        "%jars /tmp/*.jar\n%maven org.example:evil:1.0\nRIGHT",
                        ANY_END),
                cell(
                        "a-file-as-a-cell",
                        "Asks the kernel to load a file.",
                        "%load /etc/passwd\n%%bash\nsleep 1000\nRIGHT",
                        ANY_END),
                cell("a-program-in-the-compiler", "Declares a processor that the compiler would run.", """
                        @javax.annotation.processing.SupportedAnnotationTypes("*")
                        class Runner extends javax.annotation.processing.AbstractProcessor {
                            public Runner() { System.exit(3); }
                            public boolean process(Set<? extends javax.lang.model.element.TypeElement> a, javax.annotation.processing.RoundEnvironment e) { System.exit(3); return true; }
                        }
                        RIGHT""", ANY_END),
                cell(
                        "a-language-to-come",
                        "Uses what the language does not have yet.",
                        "RIGHT\nString template(int n) { return STR.\"\\{n}\"; }",
                        ANY_END),
                Attack.costing(
                        Place.BESIDE,
                        "an-end-beside-the-answer",
                        "Ends the program in a statement beside its answer.",
                        "System.exit(3);",
                        CRASHED));
    }

    private static List<Attack> sizes() {
        String fields = IntStream.range(0, 9000).mapToObj(i -> "F" + i).collect(Collectors.joining(", "));
        return List.of(
                cell(
                        "a-constant-too-long",
                        "Writes down a text that no class can hold.",
                        "RIGHT\nString s = \"" + "x".repeat(70_000) + "\";",
                        ANY_END),
                cell(
                        "nine-thousand-constants",
                        "Declares more constants than one class can hold.",
                        "enum Many { " + fields + " }\nRIGHT",
                        ANY_END),
                cell(
                        "three-hundred-dimensions",
                        "Declares an array of three hundred dimensions.",
                        "RIGHT\nObject o = new int" + "[1]".repeat(300) + ";",
                        ANY_END),
                cell(
                        "sixty-thousand-letters",
                        "Gives a class a name of sixty thousand letters.",
                        "class " + "N".repeat(60_000) + " { }\nRIGHT",
                        ANY_END),
                cell(
                        "classes-in-classes",
                        "Declares eighty classes inside each other.",
                        IntStream.range(0, 80)
                                        .mapToObj(i -> "class N%d { ".formatted(i))
                                        .collect(Collectors.joining()) + "}".repeat(80) + "\nRIGHT",
                        ANY_END));
    }

    private static List<Attack> loops() {
        String id =
                "static <T> T id(T t) { return t; }\nstatic <T> T pick(Supplier<T> a) { return a.get(); }\nstatic <T> T pick(java.util.concurrent.Callable<T> a) { return null; }\n";
        return List.of(
                cell(
                        "types-that-take-for-ever",
                        "Lets the compiler choose between methods in every one of many nested calls.",
                        "class Slow { " + id + "Object o() { return " + "pick(() -> ".repeat(14) + "1" + ")".repeat(14)
                                + "; } }\nRIGHT",
                        ANY_END),
                cell(
                        "types-without-bottom",
                        "Declares a type that grows whenever the compiler looks at it.",
                        "class N<T> { }\nclass C<X> extends N<N<? super C<C<X>>>> { }\nclass Use { N<? super C<Byte>> cast(C<Byte> c) { return c; } }\nRIGHT",
                        ANY_END));
    }
}
