import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import chainrule.tensor.*;
import chainrule.data.*;
import chainrule.layer.*;
import chainrule.loss.*;
import chainrule.optim.*;
import chainrule.train.*;
import chainrule.graph.*;
import chainrule.chart.*;
import chainrule.player.*;
import chainrule.jupyter.*;
import chainrule.check.Check;
import static chainrule.tensor.Matrices.*;
import static chainrule.train.FitOptions.epochs;
import static chainrule.jupyter.Output.show;
// Run once when the kernel starts: the one list of what the lessons import, and how values look in a notebook.
// Nothing may stand above or between the imports: it would reset variables when a lesson imports the same once more.
chainrule.jupyter.Setup.install();
Check.warmUp();
