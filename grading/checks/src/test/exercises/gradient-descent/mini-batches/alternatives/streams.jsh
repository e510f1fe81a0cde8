double[][] rows(double[][] all, List<Integer> numbers) {
    return numbers.stream().map(i -> all[i].clone()).toArray(double[][]::new);
}

List<double[][][]> miniBatches(double[][] x, double[][] y, int size, Random rng) {
    List<Integer> order = IntStream.range(0, x.length).boxed().collect(Collectors.toList());
    Collections.shuffle(order, rng);
    int batches = (x.length + size - 1) / size;
    return IntStream.range(0, batches)
        .mapToObj(k -> order.subList(k * size, Math.min((k + 1) * size, x.length)))
        .map(part -> new double[][][] {rows(x, part), rows(y, part)})
        .collect(Collectors.toList());
}
