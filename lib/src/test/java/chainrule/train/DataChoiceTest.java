package chainrule.train;

import static chainrule.train.FitOptions.epochs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Dataset;
import chainrule.data.PrintedLines;
import chainrule.data.Split;
import chainrule.data.Standardizer;
import chainrule.data.Toy;
import chainrule.layer.Dense;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataChoiceTest {

    private final Dataset data = TrainerTest.halves(80);
    private final Split raw = data.split(0.6, 0.2, 0.2, 1);
    private final Split scaled = raw.standardized();

    private Trainer trainer() {
        return new Trainer(new Dense(3, 2, new Random(1)), new SoftmaxCrossEntropy(), new GradientDescent(0.1));
    }

    private List<String> told(Dataset train, Dataset validation) {
        return PrintedLines.of(() -> trainer().fit(train, validation, epochs(1)));
    }

    private void warns(String expected, Dataset train, Dataset validation) {
        List<String> told = told(train, validation);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains(expected), told.get(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSplitThatIsUsedAsItIsMeantIsNoMistake(long seed) {
        Random rng = new Random(seed);
        Dataset some = Toy.moons(20 + rng.nextInt(100), rng.nextDouble(), seed);
        double test = 0.1 + 0.2 * rng.nextDouble();
        for (Split split :
                List.of(some.split(0.5, 0.5 - test, test, seed), some.stratifiedSplit(0.5, 0.5 - test, test, seed))) {
            for (Split parts : List.of(split, split.standardized())) {
                List<String> told = PrintedLines.of(() -> {
                    var trainer = new Trainer(
                            new Dense(2, 2, new Random(1)), new SoftmaxCrossEntropy(), new GradientDescent(0.1));
                    trainer.fit(parts.train(), parts.validation(), epochs(2));
                    trainer.measure(Metric.accuracy(), parts.test());
                    trainer.loss(parts.test());
                });
                assertEquals(List.of(), told);
            }
        }
    }

    @Test
    void theTestPartIsToLearnFromNorToChooseBy() {
        warns("the network is trained on the test part (classes (test))", raw.test(), raw.validation());
        warns("the test part (classes (test)) is used as validation data", raw.train(), raw.test());
        warns("is used as validation data", scaled.train(), scaled.test().rows(0, 1, 2));
    }

    @Test
    void validationDataThatAreTrainingDataAreTold() {
        warns("all validation data are training data, too", data, data);
        warns("all validation data are training data, too", data, data.rows(3, 4, 5));
        warns(
                "all validation data are training data, too",
                data,
                Dataset.classification(data.x(), data.labels(), "a", "b"));
        assertEquals(List.of(), told(data.rows(0, 1, 2, 3, 4), data.rows(4, 5, 6)));
    }

    @Test
    void dataInAnotherScaleThanTheTrainingDataAreTold() {
        warns(
                "classes (validation) is not standardised as the training data, classes (training), are",
                scaled.train(),
                raw.validation());
        warns("is not standardised", raw.train(), scaled.validation());
        warns(
                "is not standardised",
                scaled.train(),
                Standardizer.fit(raw.validation()).apply(raw.validation()));
        var trainer = trainer();
        List<String> told = PrintedLines.of(() -> {
            trainer.fit(scaled.train(), scaled.validation(), epochs(1));
            trainer.measure(Metric.accuracy(), raw.test());
            trainer.loss(raw.test());
        });
        assertEquals(1, told.size(), told::toString);
        assertEquals(List.of(), told(scaled.train(), raw.standardized().validation()));
    }

    @Test
    void rowsOfOneClassAreTold() {
        Dataset sorted = Toy.moons(40, 0.1, 1);
        List<String> told = PrintedLines.of(
                () -> new Trainer(new Dense(2, 2, new Random(1)), new SoftmaxCrossEntropy(), new GradientDescent(0.1))
                        .fit(sorted.rows(0, 1, 2, 3), epochs(1)));
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains("all 4 examples of moons are of one class"), told.get(0));
    }

    @Test
    void partsOfOtherColumnsAreRefusedBeforeTraining() {
        var e = assertThrows(IllegalArgumentException.class, () -> told(data, Toy.moons(20, 0.1, 1)));
        assertTrue(e.getMessage().endsWith("classes has 3 features and 2 outputs, moons has 2 and 2"), e.getMessage());
    }

    @Test
    void accuracyOfNumbersIsRefused() {
        double[][] y = {{151}, {75}};
        var e = assertThrows(
                IllegalArgumentException.class, () -> Metric.accuracy().value(y, y));
        assertTrue(e.getMessage().contains("row 0 of y is [151]. For numbers use Metric.rSquared()"), e.getMessage());
        Dataset numbers = Dataset.regression(new double[][] {{1}, {2}}, y);
        Dataset others = Dataset.regression(new double[][] {{3}, {4}}, y);
        var trainer = new Trainer(new Dense(1, 1, new Random(1)), new MeanSquaredError(), new GradientDescent(0.1));
        var options = epochs(1).metric(Metric.accuracy());
        assertThrows(IllegalArgumentException.class, () -> trainer.fit(numbers, others, options));
    }

    @Test
    void aPredictionThatIsNotANumberIsNeverRight() {
        double nan = Double.NaN;
        assertEquals(0.5, Metric.accuracy().value(new double[][] {{nan, nan}, {0, 1}}, new double[][] {{1, 0}, {0, 1}
        }));
    }

    @Test
    void aLossThatDivergesIsPrintedInFewDigits() {
        double[][] x = {{1}, {2}};
        var trainer = new Trainer(new Dense(1, 1, new Random(1)), new MeanSquaredError(), new GradientDescent(90));
        History history = trainer.fit(
                Dataset.regression(x, x),
                Dataset.regression(new double[][] {{3}, {4}}, x),
                epochs(40).until(Convergence.patience(30)));
        for (String line : history.toString().lines().toList()) {
            assertFalse(line.matches(".*\\d{12}.*"), line);
        }
        assertTrue(history.last().trainingLoss() > 1e30, history::toString);
    }

    @Test
    void aLearningRateOfZeroIsTold() {
        var trainer = new Trainer(new Dense(3, 2, new Random(1)), new SoftmaxCrossEntropy(), new GradientDescent(0));
        List<String> told = PrintedLines.of(() -> trainer.fit(data, epochs(1)));
        assertEquals(List.of("Warning: the learning rate η is 0, so training changes nothing."), told);
    }
}
