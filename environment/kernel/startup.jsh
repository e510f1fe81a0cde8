import java.util.*;
import java.util.function.*;
import java.util.stream.*;
import chainrule.tensor.*;
import chainrule.layer.*;
import chainrule.loss.*;
import chainrule.optim.*;
