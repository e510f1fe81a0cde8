package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.Golden;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.loss.Loss;
import chainrule.optim.Optimizer;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a new layer, loss or optimizer still lacks. */
@AnalyzeClasses(
        packages = {"chainrule.layer", "chainrule.loss", "chainrule.optim"},
        importOptions = DoNotIncludeTests.class)
class EverythingIsProvenTest {

    @ArchTest
    static void everyLayerHasGoldenValues(JavaClasses classes) {
        assertAll(layers(classes), kinds("layers"), "add it to layers() of golden.py and run that");
    }

    @ArchTest
    static void everyLossHasGoldenValues(JavaClasses classes) {
        assertAll(names(classes, Loss.class), kinds("losses"), "add it to losses() of golden.py and run that");
    }

    @ArchTest
    static void everyOptimizerHasGoldenValues(JavaClasses classes) {
        assertAll(
                names(classes, Optimizer.class),
                kinds("optimizers"),
                "add it to optimizers() of golden.py and run that");
    }

    @ArchTest
    static void everyLayerHasFiniteDifferences(JavaClasses classes) {
        assertAll(
                layers(classes), classNames(FiniteDifferenceTest.layers().stream()), "add it to FiniteDifferenceTest");
    }

    @ArchTest
    static void everyLossHasFiniteDifferences(JavaClasses classes) {
        Stream<Object> losses =
                FiniteDifferenceTest.losses().map(arguments -> arguments.get()[0]);
        assertAll(names(classes, Loss.class), classNames(losses), "add it to FiniteDifferenceTest");
    }

    @ArchTest
    static void everyLayerCanBeSaved(JavaClasses classes) throws IOException {
        Path file = Files.createTempFile("layer", ".txt");
        try {
            assertAll(
                    layers(classes),
                    classNames(FiniteDifferenceTest.layers().stream().filter(l -> isSaved(l, file))),
                    "add it to LayerText");
        } finally {
            Files.delete(file);
        }
    }

    private static boolean isSaved(Layer layer, Path file) {
        try {
            new Network(layer).save(file);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> layers(JavaClasses classes) {
        Set<String> names = names(classes, Layer.class);
        names.remove(Network.class.getSimpleName());
        return names;
    }

    private static Set<String> names(JavaClasses classes, Class<?> type) {
        return classes.stream()
                .filter(c -> c.isAssignableTo(type) && !c.isInterface())
                .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> kinds(String file) {
        return Golden.cases(file).stream().map(g -> g.text("kind")).collect(Collectors.toSet());
    }

    private static Set<String> classNames(Stream<?> objects) {
        return objects.map(o -> o.getClass().getSimpleName()).collect(Collectors.toSet());
    }

    private static void assertAll(Set<String> needed, Set<String> have, String help) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(have);
        assertEquals(Set.of(), missing, help);
    }
}
