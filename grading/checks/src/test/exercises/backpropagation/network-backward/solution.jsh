class MyNetwork implements Layer {
    private final List<Layer> layers;

    MyNetwork(List<Layer> layers) {
        this.layers = layers;
    }

    public double[][] forward(double[][] x) {
        double[][] a = x;
        for (Layer layer : layers) {
            a = layer.forward(a);
        }
        return a;
    }

    public double[][] backward(double[][] dYHat) {
        double[][] d = dYHat;
        for (int i = layers.size() - 1; i >= 0; i--) {
            d = layers.get(i).backward(d);
        }
        return d;
    }

    public List<Parameter> parameters() {
        var all = new ArrayList<Parameter>();
        for (Layer layer : layers) {
            all.addAll(layer.parameters());
        }
        return all;
    }
}
