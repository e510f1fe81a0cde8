/**
 * A training run that can be watched again, or changed while it goes on: what is recorded while a network learns, and the
 * page's script that plays it.
 *
 * <p>tensor → data → layer → loss → optim → train → graph → chart → <b>player</b> → jupyter: uses all packages to its
 * left, none to its right. The view is in {@code src/main/resources/chainrule/player}.
 *
 * <p>It can be left for later: how a network is trained is told by the packages up to {@code chainrule.train}.
 */
package chainrule.player;
