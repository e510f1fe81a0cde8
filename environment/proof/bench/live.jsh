var split = Dataset.csv("data/digits.csv").classes("digit").split(0.7, 0.15, 0.15, 7).standardized();

double seconds(int planned, boolean watched) {
    var rng = new Random(7);
    var net = new Network(new Dense(64, 32, rng), new Relu(), new Dense(32, 10, rng));
    var trainer = new Trainer(net, new SoftmaxCrossEntropy(), new GradientDescent(0.02));
    var options = watched ? epochs(planned).listener(new Live()) : epochs(planned);
    long start = System.nanoTime();
    trainer.fit(split.train(), split.validation(), options);
    return (System.nanoTime() - start) * 1e-9;
}

seconds(500, false);
int planned = (int) (500 * LENGTH / seconds(500, false));
