package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.jupyter.fake.DisplayData;
import chainrule.jupyter.fake.FakeKernel;
import chainrule.jupyter.fake.RenderFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotebookKernelTest {

    private final FakeKernel fake = new FakeKernel();
    private Kernel kernel;

    @BeforeEach
    void connect() throws ClassNotFoundException {
        kernel = new NotebookKernel(fake, "chainrule.jupyter.fake.");
    }

    @Test
    void displayAndUpdateCarryTheSameId() {
        kernel.display("a", new Bundle("<b>1</b>", "1"));
        kernel.update("a", new Bundle("<b>2</b>", "2"));
        assertEquals(List.of("display a <b>1</b> 1", "update a <b>2</b> 2"), fake.calls);
    }

    @Test
    void whatProgramsReadIsInTheMetadata() {
        kernel.display("a", new Bundle("<b>1</b>", "1", Map.of("chainrule", Map.of("points", 2))));
        assertEquals(List.of("display a <b>1</b> 1 {chainrule={points=2}}"), fake.calls);
    }

    @Test
    void otherFormsGoUnderTheirTypes() {
        kernel.display("a", new Bundle("<b>1</b>", "1", Map.of("image/png", "iVBOR"), Map.of()));
        assertEquals(List.of("display a <b>1</b> 1 {image/png=iVBOR}"), fake.calls);
    }

    @Test
    void anOutputCanBeUpdatedAfterItsCellWasStopped() {
        kernel.display("a", new Bundle("<b>1</b>", "1"));
        fake.endCell();
        kernel.update("a", new Bundle("<b>2</b>", "2"));
        assertEquals(List.of("display a <b>1</b> 1", "update a <b>2</b> 2"), fake.calls);
    }

    @Test
    void aRegisteredRendererFillsTheKernelsOutput() {
        kernel.register(String.class, s -> new Bundle("<i>" + s + "</i>", s));
        assertEquals(List.of("renderer of String", "preferring text/html"), fake.calls);
        DisplayData output = new DisplayData();
        fake.registered.render("x", new RenderFunction.Context(output));
        assertEquals("null <i>x</i> x", output.toString());
    }
}
